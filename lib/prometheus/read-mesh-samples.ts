import { orMissing, type Part } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import type { EdgesReading } from "@/lib/mesh/compared-edges";
import type { DataFacts } from "@/lib/mesh/data-notices";
import type { MeshSamples } from "@/lib/mesh/edges-from-samples";
import { emptyMeshMap, type MeshMap } from "@/lib/mesh/mesh-map";
import type { Notice } from "@/lib/mesh/notice";
import type { Scope } from "@/lib/mesh/scope";
import { askMesh, type Instant } from "./ask-mesh";
import {
  durationSamplesFromRows,
  requestSamplesFromRows,
  seriesBornFromRows,
  tcpSamplesFromRows,
} from "./edge-rows";
import type { InstantAnswer, Row } from "./instant-answer";
import { labelGapsIn } from "./label-gaps";
import { readMeshMap } from "./read-mesh-map";
import { silentCallers } from "./silent-callers";
import { spokenNotices } from "./spoken-notices";

export type MeshReading = {
  samples: MeshSamples;
  map: MeshMap;
  /** What upstreams said beside their rows, or failed to say. */
  notices: Notice[];
  facts: Omit<DataFacts, "edges">;
  tellsAbsence: EdgesReading["tellsAbsence"];
};

const NO_ROWS: InstantAnswer = { rows: [], warnings: [], infos: [] };
/** What was asked and is known, or that it could not be had. */
type Readings = {
  requests: InstantAnswer;
  tcp: Part<InstantAnswer>;
  mean: Part<InstantAnswer> | null;
  buckets: Part<InstantAnswer> | null;
  map: Part<MeshMap>;
};

export async function readMeshSamples(
  scope: Scope,
  at: Instant,
  viewer: Viewer,
): Promise<MeshReading> {
  const parting = new AbortController();
  const signal = AbortSignal.any([viewer.signal, parting.signal]);
  try {
    return toReading(await readAll(scope, at, { ...viewer, signal }), scope);
  } finally {
    parting.abort(); // where the requests failed, nobody waits for the rest
  }
}

/**
 * At most five questions: requests, TCP, means, buckets and the map. Only the first must succeed;
 * what another one would have told is then missing, and a notice says so. Durations wait for the
 * map, which knows the few edges whose callee's side is worth asking.
 */
async function readAll(scope: Scope, at: Instant, viewer: Viewer): Promise<Readings> {
  const mapRead = orMissing(
    readMeshMap(at, scope.windowSeconds, viewer),
    emptyMeshMap(at.ms),
    "service names, waypoints and the age of the data",
  );
  const mapOf = () => mapRead.then(({ value }) => value);
  const mesh = askMesh(scope, at, mapOf, viewer);
  const silent = () => mapOf().then(silentCallers);
  const [requests, tcp, mean, buckets, map] = await Promise.all([
    mesh.requests(),
    orMissing(mesh.tcp(), NO_ROWS, "TCP edges"),
    scope.latency === "none"
      ? null
      : orMissing(silent().then(mesh.mean), NO_ROWS, "mean durations"),
    scope.latency === "percentiles"
      ? orMissing(silent().then(mesh.buckets), NO_ROWS, "percentiles")
      : null,
    mapRead,
  ]);
  return { requests, tcp, mean, buckets, map };
}

function toReading({ requests, tcp, mean, buckets, map }: Readings, scope: Scope): MeshReading {
  const parts = [tcp, mean, buckets].filter((part) => part !== null);
  const durationRows = [...(mean?.value.rows ?? []), ...(buckets?.value.rows ?? [])];
  const samples = toSamples(requests.rows, tcp.value.rows, durationRows, scope);
  const rateRows = [...requests.rows, ...tcp.value.rows];
  const reachesBack = holdsRates(samples, map.value);
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
    tellsAbsence: { requests: reachesBack, tcp: reachesBack && tcp.notices.length === 0 },
  };
}

/** Scrapes come from the whole mesh, so that a selection which finds nothing finds it for sure. */
function holdsRates({ requests, tcp }: MeshSamples, { scrapeSeconds }: MeshMap): boolean {
  return requests.length + tcp.length > 0 || scrapeSeconds !== null;
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
