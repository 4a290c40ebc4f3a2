import { FailureError } from "./failure";
import { processState } from "./process-state";
import type { Origin, Viewer } from "./viewer";

/** Work whose result is the same for everyone who asks with the same key. */
export type SharedWork<T> = {
  /** Names the work and all that its result depends on: upstream, tenant, scope, question, instant. */
  key: string;
  upstream: string;
  question: string;
  /** How long the result is kept; 0 shares it while it is made and no longer. */
  keepMs: number;
  /** In bytes, without the key. */
  sizeOf: (value: T) => number;
  make: (signal: AbortSignal) => Promise<T>;
};

/**
 * Makes a value once however many people wait for it, and keeps it for a while. The work is
 * aborted when the last of them has left; a failure is never kept.
 */
export async function shared<T>(work: SharedWork<T>, viewer: Viewer): Promise<T> {
  viewer.signal.throwIfAborted();
  const startedMs = performance.now();
  const { upstream, question } = work;
  const note = (from: Origin, bytes: number, failure: "left" | FailureError["kind"] | null) => {
    const ms = performance.now() - startedMs;
    viewer.trace.note({ upstream, question, from, ms, bytes, failure });
  };
  const { kept, flights, meters } = processState();

  const hit = kept.get(work.key, startedMs);
  if (hit !== null) {
    meters.add("flaghoist_cache_hits_total", { question });
    note("kept", hit.bytes, null);
    return valueFor(work, hit.value);
  }

  const { started, result } = flights.board(work.key, viewer.signal, (signal) =>
    made(work, signal),
  );
  const from = started ? "asked" : "joined";
  meters.add(started ? "flaghoist_cache_misses_total" : "flaghoist_cache_shared_total", {
    question,
  });
  try {
    const value = valueFor(work, await result);
    note(from, work.sizeOf(value), null);
    return value;
  } catch (failure) {
    note(from, 0, failure instanceof FailureError ? failure.kind : "left");
    throw failure;
  }
}

async function made<T>(work: SharedWork<T>, signal: AbortSignal): Promise<T> {
  const value = await work.make(signal);
  const nowMs = performance.now();
  const bytes = work.sizeOf(value);
  processState().kept.put(work.key, { value, bytes, untilMs: nowMs + work.keepMs }, nowMs);
  return value;
}

function valueFor<T>(_work: SharedWork<T>, value: unknown): T {
  return value as T; // safe because a key names its maker, so only that maker's values fly or lie under it
}
