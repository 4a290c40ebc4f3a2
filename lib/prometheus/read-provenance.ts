import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import type { NumberColumn, Provenance } from "@/lib/mesh/number-column";
import type { Scope } from "@/lib/mesh/scope";
import { askMesh, instantOf } from "./ask-mesh";
import { toLatencyKey } from "./edge-rows";
import { edgeSeriesFromRows } from "./edge-series";
import type { InstantAnswer } from "./instant-answer";
import { prometheusLink } from "./prometheus-link";
import { PART_LABEL } from "./promql-text";
import { provenancePromql } from "./provenance";
import { type EdgeRows, likeOnScreen, readEdgeRows } from "./read-edge-rows";
import { silentCallers } from "./silent-callers";

export type Figure = { edge: string; column: NumberColumn };

/** The PromQL behind one figure of one edge, told from the rows that the edge was built of. */
export async function readProvenance(
  scope: Scope,
  { edge, column }: Figure,
  nowMs: number,
  viewer: Viewer,
): Promise<Provenance> {
  const at = likeOnScreen(instantOf(scope, nowMs), nowMs);
  const isoAt = new Date(at.ms).toISOString();
  const rows = await readEdgeRows(scope, edge, at, viewer);
  if (rows.ofEdge.length === 0) throw noFigure(`No edge ${edge} is known at ${isoAt}.`);
  const mesh = askMesh(scope, at, async () => rows.map, viewer);
  const askMean = () => mesh.mean(silentCallers(rows.map));
  const series = edgeSeriesFromRows(rows.ofEdge, rows.all, {
    transport: rows.transport,
    mtlsMetrics: rows.mtlsMetrics,
    group: scope.group,
    scope: settings().prometheus.scope,
    windowSeconds: scope.windowSeconds,
    isNative:
      rows.transport === "request" &&
      column.endsWith("Ms") &&
      isNativeAlone(rows, await askMean(), scope),
  });
  const promql = provenancePromql(column, series);
  if (promql === null) throw noFigure(`The edge ${edge} has no ${column}.`);
  return { promql, at: isoAt, url: prometheusLink(promql, at.ms), note: NOTES[column] ?? null };
}

const NOTES: Partial<Record<NumberColumn, string>> = {
  flags:
    "A flag's rate is the sum of the rows of the reporter that the edge goes by. UC, UF and UR that only the callee's proxy saw are added.",
  owners: "Owners are read off these rows; what the caller only passes on is told by the callee's.",
};

/** Where classic histograms stand beside native ones, an edge goes by the classic. */
function isNativeAlone({ ofEdge }: EdgeRows, { rows }: InstantAnswer, { group }: Scope): boolean {
  const keys = new Set(ofEdge.map(({ labels }) => toLatencyKey(labels, group)));
  const own = rows.filter(({ labels }) => keys.has(toLatencyKey(labels, group)));
  const isClassic = own.some(({ labels }) => labels[PART_LABEL] === "count");
  return !isClassic && own.some(({ histogram }) => histogram !== null);
}

function noFigure(message: string): FailureError {
  return new FailureError("request", "rejected", message);
}
