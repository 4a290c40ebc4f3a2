import type { Edge } from "./edge";

/** Several edges taken together. `null`: no edge told it. */
export type EdgeTotals = {
  edges: number;
  requestsPerSecond: number | null;
  /** TCP connections opened. */
  openedPerSecond: number | null;
  errorRatio: number | null;
  failing: number;
  degraded: number;
};

/** Requests and connections are never one sum; the failed share is that of the requests, where there are any. */
export function edgeTotals(edges: readonly Edge[]): EdgeTotals {
  const tcp = edges.filter((edge) => edge.protocol === "tcp");
  const requests = edges.filter((edge) => edge.protocol !== "tcp");
  return {
    edges: edges.length,
    requestsPerSecond: sumOfKnown(requests.map((edge) => edge.requestsPerSecond)),
    openedPerSecond: sumOfKnown(tcp.map((edge) => edge.tcp?.openedPerSecond ?? null)),
    errorRatio: sharedErrorRatio(requests.length > 0 ? requests : tcp),
    failing: edges.filter(({ health }) => health === "failing").length,
    degraded: edges.filter(({ health }) => health === "degraded").length,
  };
}

/** Each edge counts by its rate; one that tells no ratio says nothing about the others. */
function sharedErrorRatio(edges: readonly Edge[]): number | null {
  const [only, ...others] = edges;
  if (only && others.length === 0) return only.errorRatio;
  const told = edges.flatMap(({ errorRatio, requestsPerSecond, tcp }) => {
    const perSecond = tcp === null ? requestsPerSecond : tcp.openedPerSecond;
    return errorRatio === null || perSecond === null ? [] : [{ errorRatio, perSecond }];
  });
  const total = told.reduce((sum, { perSecond }) => sum + perSecond, 0);
  if (total === 0) return null;
  return told.reduce((sum, { errorRatio, perSecond }) => sum + errorRatio * perSecond, 0) / total;
}

function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
