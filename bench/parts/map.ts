import { type Browser, chromium } from "@playwright/test";
import { type Figure, figuresOver } from "@/bench/figure";
import { drawBare, pictureOn } from "@/bench/map/bare-map";
import { type Frames, framesOf } from "@/bench/map/frames";
import { busyMs, heapMb, longestTaskMs, mapPage, untilDrawn } from "@/bench/map/map-page";
import { startApp } from "@/bench/servers/app";
import { quantile } from "@/bench/spread";

const CHROMIUM = "/usr/bin/chromium";
const VIEWPORT = { width: 1_440, height: 900 };
/** Nobody answers there: the browser gets its answer from here. */
const NO_PROMETHEUS = "http://127.0.0.1:9";
const PINNED = "at=2026-11-21T12:00:00Z&folding=none";
const ROUNDS = 3;
/** An answer younger than this is not asked for again. */
const STALE_AFTER_MS = 10_500;
const REFRESHES = 200;
const WARM_REFRESHES = 20;
const REFRESH_EVERY_MS = 15_000;

type Sides = { ours: Frames; bare: Frames };
type Round = {
  drawMs: number;
  bareDrawMs: number;
  refreshMs: number;
  layoutTaskMs: number;
  fit: Sides;
  near: Sides;
};

type Options = { services: number; countsMemory: boolean };

/** The map with folding off, beside the drawing library alone with the same elements and styles. */
export async function mapFigures({ services, countsMemory }: Options): Promise<Figure[]> {
  const app = await startApp(NO_PROMETHEUS);
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  try {
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push(await measured(browser, app.url, services));
    }
    const figures = figuresFrom(rounds.slice(1));
    if (!countsMemory) return figures;
    const grownMb = await grownMbOver(browser, app.url, services);
    return [
      ...figures,
      ...figuresOver([grownMb], [["heap grown over 180 refreshes", "MB", (mb) => mb, 5]]),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function measured(browser: Browser, url: string, services: number): Promise<Round> {
  const ours = await mapPage(await browser.newPage({ viewport: VIEWPORT }), services);
  const bare = await mapPage(await browser.newPage({ viewport: VIEWPORT }), services);
  const { page } = ours;
  await page.goto(`${url}/?view=map&${PINNED}`);
  await untilDrawn(page);
  await page.keyboard.press("t");
  await page.getByRole("table", { name: "Edges" }).waitFor();
  await page.waitForTimeout(1_000);
  const drawMs = await busyMs(ours, async () => {
    await page.keyboard.press("g");
    await untilDrawn(page);
  });
  await bare.page.bringToFront();
  const bareDrawMs = await drawBare(bare, await pictureOn(page));
  const bareFit = await framesOf(bare, "fit");
  await page.bringToFront();
  const ourFit = await framesOf(ours, "fit");
  const ourNear = await framesOf(ours, "near");
  // Near by the map draws more than from afar, so the library alone has to as well.
  const nearPicture = await pictureOn(page);
  await bare.page.bringToFront();
  await drawBare(bare, nearPicture);
  const bareNear = await framesOf(bare, "near");
  await page.bringToFront();
  const layoutTaskMs = await longestTaskMs(page, async () => {
    await page.getByRole("button", { name: "Reset layout" }).click();
    await page.waitForTimeout(5_000);
  });
  await page.waitForTimeout(STALE_AFTER_MS);
  ours.turnTo(1);
  const refreshMs = await busyMs(ours, async () => {
    const answered = page.waitForResponse(/api\/v1\/edges/);
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await answered;
  });
  await page.close();
  await bare.page.close();
  return {
    drawMs,
    bareDrawMs,
    refreshMs,
    layoutTaskMs,
    fit: { ours: ourFit, bare: bareFit },
    near: { ours: ourNear, bare: bareNear },
  };
}

function figuresFrom(rounds: readonly Round[]): Figure[] {
  const median = (times: readonly number[]) => quantile(times, 0.5);
  const late = (times: readonly number[]) => quantile(times, 0.95);
  return figuresOver(rounds, [
    ["first draw ÷ bare library", "×", (round) => round.drawMs / round.bareDrawMs, 1.3],
    ["first draw, processor time", "ms", ({ drawMs }) => drawMs],
    ["frame at fit, median", "ms", ({ fit }) => median(fit.ours.framesMs), 20],
    ["frame at fit, 95th percentile", "ms", ({ fit }) => late(fit.ours.framesMs)],
    ["frame at fit, processor time", "ms", ({ fit }) => fit.ours.workMs],
    ["the same ÷ bare library's", "×", ({ fit }) => fit.ours.workMs / fit.bare.workMs],
    ["frame near by, median", "ms", ({ near }) => median(near.ours.framesMs)],
    ["frame near by, 95th percentile", "ms", ({ near }) => late(near.ours.framesMs)],
    ["frame near by, processor time", "ms", ({ near }) => near.ours.workMs],
    ["the same ÷ bare library's", "×", ({ near }) => near.ours.workMs / near.bare.workMs, 1.2],
    ["refresh of 5 %, processor time", "ms", ({ refreshMs }) => refreshMs, 60],
    ["longest task of a new layout", "ms", ({ layoutTaskMs }) => layoutTaskMs],
  ]);
}

/** What the heap holds more after many refreshes than after the first few. */
async function grownMbOver(browser: Browser, url: string, services: number): Promise<number> {
  const { page, session, turnTo } = await mapPage(
    await browser.newPage({ viewport: VIEWPORT }),
    services,
  );
  await page.clock.install();
  await page.goto(`${url}/?view=map&folding=none`);
  await untilDrawn(page);
  let warmMb = Number.NaN;
  for (let refresh = 1; refresh <= REFRESHES; refresh += 1) {
    turnTo(refresh);
    const answered = page.waitForResponse(/api\/v1\/edges/);
    await page.clock.fastForward(REFRESH_EVERY_MS);
    await answered;
    await page.clock.runFor(100);
    if (refresh === WARM_REFRESHES) warmMb = await heapMb(session);
  }
  const grownMb = (await heapMb(session)) - warmMb;
  await page.close();
  return grownMb;
}
