import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import { laneTo, processState } from "@/lib/http/process-state";
import { stateAfter } from "@/lib/http/upstream-state";
import { whereOf } from "./read-wire";

const UPSTREAM = "prometheus";

/** Until when (on the monotonic clock) and for whom a question may run. */
export type Limits = { untilMs: number; signal: AbortSignal };

/** Runs one question in the lane to Prometheus; the wait in line counts against the timeout too. */
export async function inTime<T>(
  upstream: PrometheusSettings,
  question: string,
  signal: AbortSignal,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  const startedMs = performance.now();
  const untilMs = startedMs + upstream.timeoutMs;
  const late = () => tooLate(upstream);
  try {
    const result = await withDeadline(upstream.timeoutMs, signal, late, (deadline) =>
      laneTo(UPSTREAM).run(upstream.maxConcurrency, deadline, () =>
        work({ untilMs, signal: deadline }),
      ),
    );
    processState().upstreams.set(UPSTREAM, stateAfter(null, Date.now()));
    return result;
  } catch (failure) {
    countFailure(question, failure);
    throw failure;
  } finally {
    const seconds = (performance.now() - startedMs) / 1000;
    const labels = { upstream: UPSTREAM, question };
    processState().meters.observeSeconds("flaghoist_upstream_seconds", labels, seconds);
  }
}

function countFailure(question: string, failure: unknown): void {
  const { meters, upstreams } = processState();
  const known = failure instanceof FailureError ? failure : null;
  meters.add("flaghoist_upstream_failures_total", {
    upstream: UPSTREAM,
    question,
    kind: known?.kind ?? "left",
  });
  if (known !== null) upstreams.set(UPSTREAM, stateAfter(known, Date.now()));
}

function tooLate(upstream: PrometheusSettings): FailureError {
  const seconds = upstream.timeoutMs / 1000;
  return new FailureError(
    UPSTREAM,
    "timeout",
    `${whereOf(upstream)} gave no answer within ${seconds} s. Ask for less, or raise PROMETHEUS_TIMEOUT_SECONDS.`,
  );
}
