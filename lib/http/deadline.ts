/**
 * Runs work that must end within `limitMs` or when `parent` aborts, whichever comes first.
 * The work's signal then carries the reason: what `late` made, or the parent's own.
 */
export async function withDeadline<T>(
  limitMs: number,
  parent: AbortSignal,
  late: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  parent.throwIfAborted();
  const controller = new AbortController();
  const follow = () => controller.abort(parent.reason);
  const timer = setTimeout(() => controller.abort(late()), limitMs);
  parent.addEventListener("abort", follow, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    parent.removeEventListener("abort", follow);
  }
}
