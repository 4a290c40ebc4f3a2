/** Lets at most `width` pieces of work run at once; the rest wait in line, first come first served. */
export type Lane = {
  run: <T>(width: number, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
};

export function newLane(): Lane {
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
      try {
        return await work();
      } finally {
        exit();
      }
    },
  };
}
