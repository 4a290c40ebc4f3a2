import type { Chance } from "./chance";

export const SCRAPE_MS = 15_000;
export const HISTORY_MS = 2.5 * 3_600_000;

export type Life = { timesMs: number[]; values: number[] };

/** Scrapes with jitter; some series are born late, some end early, some miss scrapes for minutes. */
export function scrapeTimes(chance: Chance, endMs: number): number[] {
  const bornMs = endMs - (chance.happens(0.25) ? chance.whole(60_000, 1_200_000) : HISTORY_MS);
  const diedMs = endMs - (chance.happens(0.15) ? chance.whole(60_000, 900_000) : 0);
  const phaseMs = chance.whole(0, SCRAPE_MS - 1);
  const jitterMs = chance.pick([0, 3, 700]);
  const timesMs: number[] = [];
  let gapUntilMs = 0;
  for (let tMs = bornMs + phaseMs; tMs <= diedMs; tMs += SCRAPE_MS) {
    if (chance.happens(0.01)) gapUntilMs = tMs + chance.whole(20_000, 500_000);
    if (tMs > gapUntilMs) timesMs.push(tMs + chance.whole(0, jitterMs));
  }
  return timesMs;
}

/** A counter that may be reset now and then, or stand still. */
export function counterLife(chance: Chance, endMs: number, perScrape: number): Life {
  const timesMs = scrapeTimes(chance, endMs);
  const isReset = chance.happens(0.3);
  const stands = chance.happens(0.1);
  let count = chance.happens(0.5) ? 0 : chance.whole(0, 100_000);
  const values = timesMs.map(() => {
    if (isReset && chance.happens(0.02)) count = chance.whole(0, 3);
    else if (!stands) count += chance.whole(0, 2 * perScrape);
    return count;
  });
  return { timesMs, values };
}
