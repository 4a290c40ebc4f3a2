import type { Health } from "./edge";
import type { LogEdge } from "./log-edge";

const RANKS: Record<Health, number> = { failing: 0, degraded: 1, unknown: 2, healthy: 3, idle: 4 };

/** The worst first: by health, then by how much went wrong, then by traffic. */
export function byWorst(a: LogEdge, b: LogEdge): number {
  return (
    RANKS[a.health] - RANKS[b.health] ||
    b.failed - a.failed ||
    b.denied + b.givenUp - (a.denied + a.givenUp) ||
    b.requests - a.requests ||
    (a.id < b.id ? -1 : 1)
  );
}
