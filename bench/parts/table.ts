import { chromium, type Page } from "@playwright/test";
import { type Figure, figuresOver } from "@/bench/figure";
import { startApp } from "@/bench/servers/app";
import type { Prometheus } from "@/bench/servers/prometheus";
import { quantile } from "@/bench/spread";

const CHROMIUM = "/usr/bin/chromium";
const ROUNDS = 5;
const COLUMN = "rate";
const FRAMES = 120;
const ROWS_A_FRAME_PX = 160;

type Round = { sortMs: number; framesMs: number[] };

/** The table in a real browser: how long a sort takes to be painted, and each frame of a scroll. */
export async function tableFigures(
  prometheus: Prometheus,
  [atMs = 0]: readonly number[],
): Promise<Figure[]> {
  const app = await startApp(prometheus.url);
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${app.url}/?view=table&at=${new Date(atMs).toISOString()}`);
    const rows = await rowsOnceFull(page);
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push({ sortMs: await sortMs(page), framesMs: await scrollFramesMs(page) });
    }
    return figuresOver(rounds.slice(1), [
      [`${rows} rows: sort, from click to paint`, "ms", (round) => round.sortMs, 100],
      ["scroll frame, median", "ms", ({ framesMs }) => quantile(framesMs, 0.5), 20],
      ["scroll frame, 95th percentile", "ms", ({ framesMs }) => quantile(framesMs, 0.95)],
    ]);
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** The table fills in twice: with means, then with percentiles, which are the last to come. */
async function rowsOnceFull(page: Page): Promise<number> {
  const table = page.getByRole("table", { name: "Edges" });
  await table.waitFor({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  return Number(await table.getAttribute("aria-rowcount")) - 1;
}

function sortMs(page: Page): Promise<number> {
  return page.evaluate(async (column) => {
    const head = document.querySelector(`th[data-column="${column}"]`);
    const button = head?.querySelector("button");
    if (!head || !button) throw new Error(`no column ${column}`);
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    const before = head.getAttribute("aria-sort");
    const startedMs = performance.now();
    button.click();
    while (head.getAttribute("aria-sort") === before) await nextFrame();
    await nextFrame();
    return performance.now() - startedMs;
  }, COLUMN);
}

function scrollFramesMs(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([frames, stepPx]) => {
      const scroller = document.querySelector("table[aria-label='Edges']")?.parentElement;
      if (!scroller) throw new Error("no table to scroll");
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const framesMs: number[] = [];
      scroller.scrollTop = 0;
      let lastMs = await nextFrame();
      for (let frame = 0; frame < frames; frame += 1) {
        scroller.scrollTop += stepPx;
        const nowMs = await nextFrame();
        framesMs.push(nowMs - lastMs);
        lastMs = nowMs;
      }
      return framesMs;
    },
    [FRAMES, ROWS_A_FRAME_PX] as const,
  );
}
