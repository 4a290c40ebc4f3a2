import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS);
  return () => clearInterval(timer);
}

function currentSecondMs(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS;
}

/** The clock, once a second; `null` on the server, whose clock is not the reader's. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, currentSecondMs, () => null);
}
