/** Lets at most `width` pieces of work run at once; the rest wait in line, first come first served. */
export type Lane = {
  run: <T>(width: number, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
  /** How many wait in line. */
  waiting: () => number;
};

/** `rests`: after each piece of work the lane stays shut for as long as that took. */
export function newLane(rests: "rests" | null = null): Lane {
  const line = new Set<() => void>();
  let running = 0;

  function enter(width: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        line.delete(start);
        reject(signal.reason);
      };
      const start = () => {
        signal.removeEventListener("abort", leave);
        line.delete(start);
        running += 1;
        resolve();
      };
      if (signal.aborted) reject(signal.reason);
      else if (running < width) start();
      else {
        line.add(start);
        signal.addEventListener("abort", leave, { once: true });
      }
    });
  }

  function exit(): void {
    running -= 1;
    for (const start of line) {
      start();
      return;
    }
  }

  return {
    run: async (width, signal, work) => {
      await enter(width, signal);
      const startedMs = performance.now();
      try {
        return await work();
      } finally {
        if (rests === null) exit();
        else setTimeout(exit, performance.now() - startedMs);
      }
    },
    waiting: () => line.size,
  };
}
