import type { FailureError } from "./failure";

/** How the last question to an upstream went; `reachable: null` before the first. */
export type UpstreamState = {
  reachable: boolean | null;
  message: string | null;
  at: string | null;
};

export const NOT_ASKED: UpstreamState = { reachable: null, message: null, at: null };

/** An upstream that refuses a question is reachable all the same. */
export function stateAfter(failure: FailureError | null, nowMs: number): UpstreamState {
  return {
    reachable: failure?.kind !== "unreachable" && failure?.kind !== "timeout",
    message: failure?.message ?? null,
    at: new Date(nowMs).toISOString(),
  };
}
