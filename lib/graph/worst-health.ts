import type { Health } from "@/lib/mesh/edge";

/** What nobody can tell is worse than what is known to be well. */
const WORST_FIRST: readonly Health[] = ["failing", "degraded", "unknown", "healthy", "idle"];

/** `null` of none. */
export function worstHealth(healths: readonly Health[]): Health | null {
  return WORST_FIRST.find((health) => healths.includes(health)) ?? null;
}
