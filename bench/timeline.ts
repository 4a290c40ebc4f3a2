const HISTORY_MS = 900_000;
const APART_MS = 20_000;
const SCRAPE_MS = 15_000;

export type Timeline = {
  fromMs: number;
  toMs: number;
  /** No two are the same, so that no answer to one is of use to another. */
  instantsMs: number[];
};

export function timelineBefore(nowMs: number, instants: number): Timeline {
  const toMs = Math.floor(nowMs / SCRAPE_MS) * SCRAPE_MS;
  const firstMs = toMs - (instants - 1) * APART_MS;
  const instantsMs = Array.from({ length: instants }, (_, index) => firstMs + index * APART_MS);
  return { fromMs: firstMs - HISTORY_MS, toMs, instantsMs };
}
