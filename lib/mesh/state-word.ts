import type { Edge } from "./edge";
import { troubleIn, troublesToTell } from "./edge-trouble";

const DENIED = "denied";

type Told = Pick<Edge, "health" | "troubles">;

/** From this share on it is news that nothing fails while callers are refused. */
const MUCH = 0.05;

/** What an edge is called: by its health, or "denied" where that alone would hide what goes on. */
export function stateWord(edge: Told): string {
  return deniedRatioOf(edge) === null ? edge.health : DENIED;
}

/** What an edge of a log is called that is not unhealthy though something went wrong at it. */
export function mildWord({ failed, denied }: { failed: number; denied: number }): string {
  if (failed > 0) return "few failed";
  return denied > 0 ? DENIED : "given up";
}

/** The share that a healthy edge denies, where it is much; `null`: it is not, or worse goes on. */
export function deniedRatioOf(edge: Told): number | null {
  if (edge.health !== "healthy") return null;
  const denied = troubleIn(troublesToTell(edge), "denied");
  return denied !== null && denied.ratio >= MUCH ? denied.ratio : null;
}
