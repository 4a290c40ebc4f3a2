import type { CDPSession, Page } from "@playwright/test";
import { generatedAnswer } from "@/bench/map/generated-answer";

export type MapPage = {
  page: Page;
  session: CDPSession;
  /** The answer to give from now on: with each round a twentieth of the edges reads differently. */
  turnTo: (round: number) => void;
};

const CANVAS = "[role=application]";
/** For caches, late frames and idle work to come to rest. */
const SETTLE_MS = 600;
/** It is quiet once the main thread works for less than a tenth of such a while. */
const SLICE_MS = 300;
const QUIET_SHARE = 0.1;

/** A page that gets a generated mesh for an answer, and counts what its main thread does. */
export async function mapPage(page: Page, services: number): Promise<MapPage> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const answer = { body: JSON.stringify(generatedAnswer(services)) };
  await page.route("**/api/v1/edges?**", (route) =>
    route.fulfill({ contentType: "application/json", body: answer.body }),
  );
  const turnTo = (round: number) => {
    answer.body = JSON.stringify({ ...generatedAnswer(services, round), at: instantOf(round) });
  };
  return { page, session, turnTo };
}

function instantOf(round: number): string {
  return new Date(Date.UTC(2026, 10, 21, 12, 0, round * 15)).toISOString();
}

export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForSelector("[data-state=drawn]", { timeout: 180_000 });
  await page.waitForSelector(`${CANVAS}[data-zoom]`, { timeout: 60_000 });
}

/**
 * The main thread's processor time from the beginning of an act until all is quiet, without what it
 * spends while nothing happens. On a busy machine the last frame may come seconds after the act.
 */
export async function busyMs(
  { page, session }: Pick<MapPage, "page" | "session">,
  act: () => Promise<void>,
): Promise<number> {
  const before = await taskSeconds(session);
  const startedMs = performance.now();
  await act();
  await page.waitForTimeout(SETTLE_MS);
  const idleShare = await untilQuiet(page, session);
  const spentMs = ((await taskSeconds(session)) - before) * 1_000;
  return spentMs - idleShare * (performance.now() - startedMs);
}

/** The share of its time that the main thread works for even then. */
async function untilQuiet(page: Page, session: CDPSession): Promise<number> {
  const before = await taskSeconds(session);
  const startedMs = performance.now();
  await page.waitForTimeout(SLICE_MS);
  const spentMs = ((await taskSeconds(session)) - before) * 1_000;
  const share = spentMs / (performance.now() - startedMs);
  return share < QUIET_SHARE ? share : untilQuiet(page, session);
}

export async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

/** What is left on the heap once everything unused is gone. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const bytes = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  return bytes / 2 ** 20;
}

/** The longest single task of an act, as the browser itself reports tasks over 50 ms; 0: none. */
export async function longestTaskMs(page: Page, act: () => Promise<void>): Promise<number> {
  const longest = await page.evaluateHandle(() => {
    const found = { ms: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.ms = Math.max(found.ms, duration);
    }).observe({ type: "longtask" });
    return found;
  });
  await act();
  await page.waitForTimeout(SETTLE_MS);
  return longest.evaluate(({ ms }) => ms);
}
