import type { Viewer } from "@/lib/http/viewer";
import type { MeshMap } from "@/lib/mesh/mesh-map";
import { mtlsCounters } from "@/lib/mesh/mtls-counters";
import type { RequestSample, TcpSample } from "@/lib/mesh/samples";
import type { Scope } from "@/lib/mesh/scope";
import type { Instant } from "./ask-mesh";
import { TCP_METRICS } from "./edge-questions";
import type { ReadRow } from "./edge-series";
import { MAP_KEEP_MS } from "./read-mesh-map";
import { type Labelled, readMeshRows, samplesByEdge } from "./read-mesh-rows";

/** The rows that one edge was built of, beside all others of the same question. */
export type EdgeRows = {
  transport: "request" | "tcp";
  /** Empty where no such edge is known. */
  ofEdge: Labelled<RequestSample | TcpSample>[];
  all: ReadRow[];
  /** The metrics that the share of mTLS is weighed by. */
  mtlsMetrics: string[];
  map: MeshMap;
};

export async function readEdgeRows(
  scope: Scope,
  edge: string,
  at: Instant,
  viewer: Viewer,
): Promise<EdgeRows> {
  const isTcp = edge.endsWith("~tcp");
  const { read, naming, map } = await readMeshRows(scope, at, { withTcp: isTcp }, viewer);
  const { requests, tcp } = samplesByEdge(read, naming);
  if (isTcp) {
    const ofEdge = tcp.get(edge) ?? [];
    const mtlsMetrics = mtlsCounters(ofEdge).map((counter) => TCP_METRICS[counter]);
    return { transport: "tcp", ofEdge, all: read.tcp, mtlsMetrics, map };
  }
  const ofEdge = requests.get(edge) ?? [];
  return {
    transport: "request",
    ofEdge,
    all: read.requests,
    mtlsMetrics: ["istio_requests_total"],
    map,
  };
}

/** What is on a screen is named by the map of now, as long as that is kept. */
export function likeOnScreen(at: Instant, nowMs: number): Instant {
  return { ms: at.ms, isPinned: nowMs - at.ms > MAP_KEEP_MS };
}
