import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import type { IdentityAnswer, Principals } from "@/lib/mesh/identity";
import { rounded } from "@/lib/mesh/round";
import type { Scope } from "@/lib/mesh/scope";
import { ask } from "./ask";
import { instantOf } from "./ask-mesh";
import { edgeSeriesFromRows } from "./edge-series";
import type { Row } from "./instant-answer";
import { knownLabel } from "./known-label";
import { selector } from "./promql-text";
import { likeOnScreen, readEdgeRows } from "./read-edge-rows";

const LABELS = ["source_principal", "destination_principal", "connection_security_policy"];

/** The certificates on both sides of an edge, which no other figure needs. */
export async function readIdentity(
  scope: Scope,
  edge: string,
  nowMs: number,
  viewer: Viewer,
): Promise<IdentityAnswer> {
  const at = likeOnScreen(instantOf(scope, nowMs), nowMs);
  const isoAt = new Date(at.ms).toISOString();
  const rows = await readEdgeRows(scope, edge, at, viewer);
  if (rows.ofEdge.length === 0) {
    throw new FailureError("request", "rejected", `No edge ${edge} is known at ${isoAt}.`);
  }
  const { secured } = edgeSeriesFromRows(rows.ofEdge, rows.all, {
    transport: rows.transport,
    mtlsMetrics: rows.mtlsMetrics,
    group: scope.group,
    scope: settings().prometheus.scope,
    windowSeconds: scope.windowSeconds,
    isNative: false,
  });
  const [metric] = rows.mtlsMetrics;
  if (secured.length === 0 || metric === undefined) {
    return { at: isoAt, principals: [], promql: null };
  }
  const rates = secured.map(
    (matchers) =>
      `rate(${selector(metric, [...settings().prometheus.scope, ...matchers])}[${scope.windowSeconds}s])`,
  );
  const promql = `sum by (${LABELS.join(", ")}) (${rates.join(" or ")})`;
  const answer = await ask({ name: "identity", promql, atMs: at.ms }, viewer);
  return { at: isoAt, principals: principalsFromRows(answer.rows), promql };
}

function principalsFromRows(rows: readonly Row[]): Principals[] {
  return rows
    .flatMap(({ labels, value }) => {
      if (value === null || value === 0) return [];
      const security = labels.connection_security_policy;
      return [
        {
          source: knownLabel(labels.source_principal),
          destination: knownLabel(labels.destination_principal),
          isMutualTls: security === "mutual_tls" ? true : security === "none" ? false : null,
          perSecond: rounded(value),
        },
      ];
    })
    .sort((a, b) => b.perSecond - a.perSecond || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
