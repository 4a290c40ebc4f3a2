import type { CallProtocol } from "./calls";
import type { Reply } from "./reply";
import type { SERVICES, WORKLOADS } from "./shop";

export const INCIDENT_IDS = [
  "no-endpoints",
  "grpc-no-endpoints",
  "connection-refused",
  "mtls-mismatch",
  "circuit-breaker",
  "slow-app",
  "grpc-errors",
  "bad-canary",
  "policy-denial",
  "client-disconnects",
  "injected-fault",
  "missing-route",
  "cache-refused",
  "rate-limit",
] as const;
export type IncidentId = (typeof INCIDENT_IDS)[number];

/** A share of the requests of some calls, and what each side's proxy notes of them. */
export type Hit = {
  service: keyof typeof SERVICES;
  caller?: keyof typeof WORKLOADS;
  callee?: keyof typeof WORKLOADS;
  protocol?: CallProtocol;
  share: number;
  source: Reply;
  /** `null`: the request never got there. */
  destination: Reply | null;
  /** Arrivals for each request, where the caller's proxy tries again. */
  attempts: number;
  /** The share of these requests that the caller cannot hide from its own callers. */
  fatal: number;
  reachesApp: boolean;
};

export type Incident = { title: string; isClear: boolean; hits: readonly Hit[] };

type HitTraits = Pick<Hit, "service" | "share" | "source"> & Partial<Hit>;

export function hit(traits: HitTraits): Hit {
  return { destination: null, attempts: 1, fatal: 0.5, reachesApp: false, ...traits };
}

export function hitSeenByBoth(traits: HitTraits): Hit {
  return hit({ destination: traits.source, reachesApp: true, ...traits });
}
