import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import { edgeGroups } from "@/lib/mesh/edge-groups";
import { edgeId } from "@/lib/mesh/edge-id";
import type { NumberColumn, Provenance } from "@/lib/mesh/number-column";
import type { Scope } from "@/lib/mesh/scope";
import { withoutWaypointLegs } from "@/lib/mesh/waypoint-legs";
import { askMesh, type Instant, instantOf, namingOf } from "./ask-mesh";
import { requestSamplesFromRows, tcpSamplesFromRows } from "./edge-rows";
import { edgeSeriesFromRows, type ReadRow } from "./edge-series";
import type { Row } from "./instant-answer";
import { provenancePromql } from "./provenance";
import { readMeshMap } from "./read-mesh-map";

export type Figure = { edge: string; column: NumberColumn };

/** The PromQL behind one figure of one edge, told from the rows that the edge was built of. */
export async function readProvenance(
  scope: Scope,
  { edge, column }: Figure,
  nowMs: number,
  viewer: Viewer,
): Promise<Provenance> {
  const at = instantOf(scope, nowMs);
  const mesh = askMesh(scope, at, viewer);
  const isTcp = edge.endsWith("~tcp");
  const [requests, tcp, map, mean] = await Promise.all([
    mesh.requests(),
    mesh.tcp(),
    readMeshMap(at, scope.windowSeconds, viewer),
    column.endsWith("Ms") && !isTcp ? mesh.mean(null) : null,
  ]);
  const naming = namingOf(scope, map);
  const readRequests = readRows(requests.rows, (row) => requestSamplesFromRows([row], scope.group));
  const readTcp = readRows(tcp.rows, tcpSamplesFromRow);
  const kept = withoutWaypointLegs({ requests: readRequests, tcp: readTcp }, naming);
  const groups = isTcp
    ? edgeGroups(kept.tcp, (sample) => sample.perSecond, naming)
    : edgeGroups(kept.requests, (sample) => sample.requestsPerSecond, naming);
  const transport = isTcp ? "tcp" : "request";
  const group = groups.find(
    ({ source, destination }) => edgeId(source, destination, transport) === edge,
  );
  const all: ReadRow[] = isTcp ? readTcp : readRequests;
  if (group === undefined) throw noFigure(`No edge ${edge} is known at ${isoOf(at)}.`);
  const series = edgeSeriesFromRows(group.samples, all, {
    transport,
    group: scope.group,
    scope: settings().prometheus.scope,
    windowSeconds: scope.windowSeconds,
    isNative: mean?.rows.some(({ histogram }) => histogram !== null) ?? false,
  });
  const promql = provenancePromql(column, series);
  if (promql === null) throw noFigure(`The edge ${edge} has no ${column}.`);
  return { promql, at: isoOf(at), url: prometheusLink(promql, at), note: noteOn(column) };
}

/** Each row is read on its own, so that what it was read as stays beside its labels. */
function readRows<S extends object>(
  rows: readonly Row[],
  read: (row: Row) => S[],
): (S & { labels: Row["labels"] })[] {
  return rows.flatMap((row) => read(row).map((sample) => ({ ...sample, labels: row.labels })));
}

function tcpSamplesFromRow(row: Row) {
  return tcpSamplesFromRows([row]);
}

function prometheusLink(promql: string, at: Instant): string | null {
  const { publicUrl } = settings().prometheus;
  if (publicUrl === null) return null;
  const moment = isoOf(at).slice(0, 19).replace("T", " ");
  const params = new URLSearchParams({
    "g0.expr": promql,
    "g0.tab": "1",
    "g0.moment_input": moment,
  });
  return `${publicUrl.replace(/\/$/, "")}/graph?${params}`;
}

function noteOn(column: NumberColumn): string | null {
  if (column === "flags") return "Each flag's rate is the sum of the rows that carry it.";
  if (column === "owners")
    return "Owners are read off these rows, by the rules of the flag dictionary.";
  return null;
}

function isoOf(at: Instant): string {
  return new Date(at.ms).toISOString();
}

function noFigure(message: string): FailureError {
  return new FailureError("request", "rejected", message);
}
