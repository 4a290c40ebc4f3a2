import { withDeadline } from "./deadline";
import { FailureError } from "./failure";
import { laneTo, processState } from "./process-state";
import { type Upstream, whereOf } from "./upstream";
import { stateAfter } from "./upstream-state";

/** Until when (on the monotonic clock) and for whom a question may run. */
export type Limits = { untilMs: number; signal: AbortSignal };

/** Runs one question in the lane to its upstream; the wait in line counts against the timeout too. */
export async function inTime<T>(
  upstream: Upstream,
  question: string,
  signal: AbortSignal,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  const startedMs = performance.now();
  const untilMs = startedMs + upstream.timeoutMs;
  const late = () => tooLate(upstream);
  try {
    const result = await withDeadline(upstream.timeoutMs, signal, late, (deadline) =>
      laneTo(upstream.source).run(upstream.maxConcurrency, deadline, () =>
        work({ untilMs, signal: deadline }),
      ),
    );
    processState().upstreams.set(upstream.source, stateAfter(null, Date.now()));
    return result;
  } catch (failure) {
    countFailure(upstream, question, failure);
    throw failure;
  } finally {
    const seconds = (performance.now() - startedMs) / 1000;
    const labels = { upstream: upstream.source, question };
    processState().meters.observeSeconds("flaghoist_upstream_seconds", labels, seconds);
  }
}

function countFailure({ source }: Upstream, question: string, failure: unknown): void {
  const { meters, upstreams } = processState();
  const known = failure instanceof FailureError ? failure : null;
  meters.add("flaghoist_upstream_failures_total", {
    upstream: source,
    question,
    kind: known?.kind ?? "left",
  });
  if (known !== null) upstreams.set(source, stateAfter(known, Date.now()));
}

function tooLate(upstream: Upstream): FailureError {
  const seconds = upstream.timeoutMs / 1000;
  return new FailureError(
    upstream.source,
    "timeout",
    `${whereOf(upstream)} gave no answer within ${seconds} s. Ask for less, or raise ${upstream.variables}_TIMEOUT_SECONDS.`,
  );
}
