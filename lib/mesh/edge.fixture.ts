import type { Edge, EdgeTrouble, TroubleCause } from "./edge";
import { edgeId } from "./edge-id";
import type { Endpoint } from "./endpoint";
import type { TroubleOutcome } from "./outcome";
import { noOwners } from "./owner";

export function service(name: string, namespace = "shop", cluster = "east"): Endpoint {
  return { cluster, namespace, name, kind: "service" };
}

/** A healthy HTTP edge with 100 requests/s; ends given by name alone are services of one namespace. */
export function edge(
  from: string | Endpoint,
  to: string | Endpoint,
  changes: Partial<Edge> = {},
): Edge {
  const source = typeof from === "string" ? service(from) : from;
  const destination = typeof to === "string" ? service(to) : to;
  return withTroubles({
    id: edgeId(source, destination, changes.protocol === "tcp" ? "tcp" : "request"),
    source,
    destination,
    protocol: "http",
    requestsPerSecond: 100,
    errorRatio: 0,
    deniedRatio: 0,
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags: [],
    owners: noOwners(),
    reported: { source: 100, destination: 100 },
    tcp: null,
    mtlsRatio: null,
    health: "healthy",
    reason: "",
    ...changes,
  });
}

/** So much of 100 requests/s, for one reason unless said otherwise. */
export function trouble(
  outcome: TroubleOutcome,
  ratio: number,
  causes: Partial<TroubleCause> | readonly Partial<TroubleCause>[],
  changes: Partial<EdgeTrouble> = {},
): EdgeTrouble {
  const requestsPerSecond = changes.requestsPerSecond ?? ratio * 100;
  const cause = { owner: "app", flag: null, because: "", open: null, requestsPerSecond } as const;
  return {
    outcome,
    requestsPerSecond,
    ratio,
    isNotable: ratio >= 0.005,
    count: { wrong: Math.round(requestsPerSecond * 300), of: 30_000 },
    causes: [causes].flat().map((one) => ({ ...cause, ...one })),
    ...changes,
  };
}

/** Unless told, what went wrong follows from an edge's figures. */
export function withTroubles(figures: Omit<Edge, "troubles"> & { troubles?: EdgeTrouble[] }): Edge {
  const { errorRatio, deniedRatio, requestsPerSecond, owners } = figures;
  const causes = (...names: (keyof typeof owners)[]) =>
    names
      .filter((owner) => owners[owner] > 0)
      .map((owner) => ({ owner, because: `because of ${owner}`, requestsPerSecond: owners[owner] }))
      .toSorted((a, b) => b.requestsPerSecond - a.requestsPerSecond);
  const told = (outcome: TroubleOutcome, ratio: number | null, own: Partial<TroubleCause>[]) =>
    ratio === null || ratio <= 0 ? [] : [trouble(outcome, ratio, own)];
  const troubles = [
    ...told("failed", errorRatio, causes("app", "mesh", "injected")),
    ...told("denied", deniedRatio, causes("policy", "unknown")),
    ...told("givenUp", owners.caller / (requestsPerSecond || 1), causes("caller")),
  ];
  return { troubles, ...figures };
}
