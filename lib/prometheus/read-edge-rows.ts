import { orMissing } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import { type EdgeGroup, edgeGroups } from "@/lib/mesh/edge-groups";
import { edgeId } from "@/lib/mesh/edge-id";
import { emptyMeshMap, type MeshMap } from "@/lib/mesh/mesh-map";
import { mtlsCounters } from "@/lib/mesh/mtls-counters";
import type { RequestSample, TcpSample } from "@/lib/mesh/samples";
import type { Scope } from "@/lib/mesh/scope";
import { withoutWaypointLegs } from "@/lib/mesh/waypoint-legs";
import { askMesh, type Instant, namingOf } from "./ask-mesh";
import { TCP_METRICS } from "./edge-questions";
import { requestSamplesFromRows, tcpSamplesFromRows } from "./edge-rows";
import type { ReadRow } from "./edge-series";
import type { Row } from "./instant-answer";
import { MAP_KEEP_MS, readMeshMap } from "./read-mesh-map";

type Labelled<S> = S & { labels: Row["labels"] };

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
  const mesh = askMesh(scope, at, viewer);
  const transport = edge.endsWith("~tcp") ? "tcp" : "request";
  const [requests, tcp, map] = await Promise.all([
    mesh.requests(),
    transport === "tcp" ? mesh.tcp() : null,
    orMissing(readMeshMap(at, scope.windowSeconds, viewer), emptyMeshMap(at.ms), "names"),
  ]);
  const naming = namingOf(scope, map.value);
  const read = {
    requests: readRows(requests.rows, (row) => requestSamplesFromRows([row], scope.group)),
    tcp: readRows(tcp?.rows ?? [], (row) => tcpSamplesFromRows([row])),
  };
  const kept = withoutWaypointLegs(read, naming);
  const samplesIn = <S>(groups: EdgeGroup<S>[]) =>
    groups.find((one) => edgeId(one.source, one.destination, transport) === edge)?.samples ?? [];
  if (transport === "tcp") {
    const ofEdge = samplesIn(edgeGroups(kept.tcp, (sample) => sample.perSecond, naming));
    const mtlsMetrics = mtlsCounters(ofEdge).map((counter) => TCP_METRICS[counter]);
    return { transport, ofEdge, all: read.tcp, mtlsMetrics, map: map.value };
  }
  const ofEdge = samplesIn(edgeGroups(kept.requests, (one) => one.requestsPerSecond, naming));
  const mtlsMetrics = ["istio_requests_total"];
  return { transport, ofEdge, all: read.requests, mtlsMetrics, map: map.value };
}

/** What is on a screen is named by the map of now, as long as that is kept. */
export function likeOnScreen(at: Instant, nowMs: number): Instant {
  return { ms: at.ms, isPinned: nowMs - at.ms > MAP_KEEP_MS };
}

/** Each row is read on its own, so that what it was read as stays beside its labels. */
function readRows<S extends object>(rows: readonly Row[], read: (row: Row) => S[]): Labelled<S>[] {
  return rows.flatMap((row) => read(row).map((sample) => ({ ...sample, labels: row.labels })));
}
