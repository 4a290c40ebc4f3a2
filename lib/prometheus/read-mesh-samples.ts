import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import type { DataFacts } from "@/lib/mesh/data-notices";
import type { MeshSamples } from "@/lib/mesh/edges-from-samples";
import { emptyMeshMap, type MeshMap } from "@/lib/mesh/mesh-map";
import type { Notice } from "@/lib/mesh/notice";
import type { Scope } from "@/lib/mesh/scope";
import { askMesh, type Instant } from "./ask-mesh";
import type { SilentCallers } from "./edge-questions";
import {
  durationSamplesFromRows,
  requestSamplesFromRows,
  seriesBornFromRows,
  tcpSamplesFromRows,
} from "./edge-rows";
import type { InstantAnswer, Row } from "./instant-answer";
import { labelGapsIn } from "./label-gaps";
import { readMeshMap } from "./read-mesh-map";

export type MeshReading = {
  samples: MeshSamples;
  map: MeshMap;
  /** What upstreams said beside their rows, or failed to say. */
  notices: Notice[];
  facts: Omit<DataFacts, "edges">;
};

type Part<T> = { value: T; notices: Notice[] };

const NO_ROWS: InstantAnswer = { rows: [], warnings: [], infos: [] };
/** Past this many characters, naming the silent callers costs more than asking for all. */
const LONGEST_LIST = 6000;

/**
 * At most five questions, side by side: requests, TCP, means, buckets and the map. Only the first
 * must succeed; what another one would have told is then missing, and a notice says so.
 */
export async function readMeshSamples(
  scope: Scope,
  at: Instant,
  viewer: Viewer,
): Promise<MeshReading> {
  const mesh = askMesh(scope, at, viewer);
  const mapRead = orMissing(
    readMeshMap(at, scope.windowSeconds, viewer),
    emptyMeshMap(at.ms),
    "service names, waypoints and the age of the data",
  );
  const silent = mapRead.then(({ value }) => silentCallers(value));
  const [requests, tcp, mean, buckets, map] = await Promise.all([
    mesh.requests(),
    orMissing(mesh.tcp(), NO_ROWS, "TCP edges"),
    scope.latency === "none" ? null : orMissing(silent.then(mesh.mean), NO_ROWS, "mean durations"),
    scope.latency === "percentiles"
      ? orMissing(silent.then(mesh.buckets), NO_ROWS, "percentiles")
      : null,
    mapRead,
  ]);
  const parts = [tcp, mean, buckets].filter((part) => part !== null);
  const durationRows = [...(mean?.value.rows ?? []), ...(buckets?.value.rows ?? [])];
  const samples = toSamples(requests.rows, tcp.value.rows, durationRows, scope);
  const rateRows = [...requests.rows, ...tcp.value.rows];
  return {
    samples,
    map: map.value,
    notices: [
      ...[...parts, map].flatMap((part) => part.notices),
      ...[requests, ...parts.map(({ value }) => value)].flatMap(spokenNotices),
    ],
    facts: {
      map: map.value,
      isMapKnown: map.notices.length === 0,
      windowSeconds: scope.windowSeconds,
      namespaces: scope.namespaces,
      rateRows: samples.requests.length + samples.tcp.length,
      requestRows: samples.requests.length,
      unreadableRows: rateRows.filter(({ value }) => value === null).length,
      seriesBornInside: seriesBornFromRows(requests.rows),
      gaps: labelGapsIn(requests.rows, tcp.value.rows),
      meanRows: rowsHeard(mean),
      bucketRows: rowsHeard(buckets),
    },
  };
}

function rowsHeard(part: Part<InstantAnswer> | null): number | null {
  return part === null || part.notices.length > 0 ? null : part.value.rows.length;
}

function toSamples(requests: Row[], tcp: Row[], durations: Row[], { group }: Scope): MeshSamples {
  return {
    requests: requestSamplesFromRows(requests, group),
    tcp: tcpSamplesFromRows(tcp),
    durations: durationSamplesFromRows(durations, group),
  };
}

/** A viewer who left is no missing part: only an upstream's failure is. */
async function orMissing<T>(reading: Promise<T>, otherwise: T, what: string): Promise<Part<T>> {
  try {
    return { value: await reading, notices: [] };
  } catch (failure) {
    if (!(failure instanceof FailureError)) throw failure;
    const { source, kind, message } = failure;
    return {
      value: otherwise,
      notices: [{ source, kind, message: `Missing: ${what}. ${message}` }],
    };
  }
}

/** What Prometheus itself remarks beside its rows. */
function spokenNotices({ warnings, infos }: InstantAnswer): Notice[] {
  const said = (kind: string) => (message: string) => ({ source: "prometheus", kind, message });
  return [...warnings.map(said("partial")), ...infos.map(said("info"))];
}

function silentCallers({ silentCalls }: MeshMap): SilentCallers {
  if (silentCalls.length === 0) return null;
  const sourceWorkloads = [...new Set(silentCalls.map((call) => call.sourceWorkload))];
  const destinationServices = [...new Set(silentCalls.map((call) => call.destinationService))];
  const length = [...sourceWorkloads, ...destinationServices].join("|").length;
  return length > LONGEST_LIST ? "all" : { sourceWorkloads, destinationServices };
}
