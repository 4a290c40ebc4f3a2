import type { Curve } from "./curve";
import type { IncidentId } from "./incident";
import type { Latency } from "./latency";
import type { Target } from "./workload";

/** A steady rate, or one that is there while an incident lasts; below 0 it takes from the steady one. */
export type Term = { incident: IncidentId | null; perSecond: number };

/** Requests of one latency within a stream. */
export type Part = { latency: Latency; terms: readonly Term[] };

/** The requests that one proxy counts under one set of labels: all of its series move together. */
export type Stream = { curve: Curve; target: Target; parts: readonly Part[] };

export function scaled(parts: readonly Part[], factor: number): Part[] {
  return parts.map(({ latency, terms }) => ({
    latency,
    terms: terms.map(({ incident, perSecond }) => ({ incident, perSecond: perSecond * factor })),
  }));
}

/** A stream that no incident touches and whose latency nobody reads. */
export function steadyStream(curve: Curve, target: Target, perSecond: number): Stream {
  const latency = { medianMs: 1, spread: 2 };
  return { curve, target, parts: [{ latency, terms: [{ incident: null, perSecond }] }] };
}
