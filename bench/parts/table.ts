import { chromium, type Page } from "@playwright/test";
import type { Figure } from "@/bench/figure";
import { startApp } from "@/bench/servers/app";
import type { Prometheus } from "@/bench/servers/prometheus";
import { at, type Spread, spreadOf } from "@/bench/spread";

const CHROMIUM = "/usr/bin/chromium";
const ROUNDS = 5;
const COLUMN = "rate";
const FRAMES = 120;
const ROWS_A_FRAME_PX = 160;

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
    const sortsMs: number[] = [];
    const scrolls: number[][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      sortsMs.push(await sortMs(page));
      scrolls.push((await scrollFramesMs(page)).sort((a, b) => a - b));
    }
    return toFigures(rows, sortsMs.slice(1), scrolls.slice(1));
  } finally {
    await browser.close();
    await app.stop();
  }
}

function toFigures(rows: number, sortsMs: number[], scrolls: number[][]): Figure[] {
  const figure = (name: string, goal: number | null, spread: Spread): Figure => ({
    name: `table of ${rows} rows: ${name}`,
    unit: "ms",
    goal,
    spread,
  });
  const frame = (share: number) => spreadOf(scrolls.map((scroll) => at(scroll, share)));
  return [
    figure("sort, from click to paint", 100, spreadOf(sortsMs)),
    figure("scroll frame, median", 20, frame(0.5)),
    figure("scroll frame, 95th percentile", null, frame(0.95)),
  ];
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
