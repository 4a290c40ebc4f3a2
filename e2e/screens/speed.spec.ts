import { type CDPSession, expect, type Page } from "@playwright/test";
import { anEdge } from "@/components/edges/edge.fixture";
import { test } from "@/e2e/harness/screens";
import type { Edge } from "@/lib/mesh/edge";

const SORT_MS = 100;
const FRAME_MS = 20;
const STRETCHES = 4;
const FRAMES = 30;
const FRAME_PX = 90;
const COLUMNS = ["Rate", "p99", "Source", "Destination", "Failed"];

/** A trace would photograph the page at each step, and that would be measured too. */
test.use({ trace: "off" });

for (const count of [1_000, 5_000]) {
  test.describe(`${count} edges`, () => {
    test("sort in 100 ms and scroll in frames of 20 ms", async ({ page }) => {
      await openEdges(page, count);
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable", { timeDomain: "threadTicks" });

      const sorts: number[] = [];
      for (const name of COLUMNS) {
        sorts.push(await busyMs(session, () => sortBy(page, name)));
        await expect(page.getByRole("columnheader", { name })).toHaveAttribute("aria-sort");
      }
      const scrolls: number[] = [];
      for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
        scrolls.push(await busyMs(session, () => scroll(page)));
      }

      expect(Math.min(...sorts)).toBeLessThanOrEqual(SORT_MS);
      expect(Math.min(...scrolls) / FRAMES).toBeLessThanOrEqual(FRAME_MS);
    });

    test("draw no more rows than fit", async ({ page }) => {
      await openEdges(page, count);
      const table = page.getByRole("table", { name: "Edges" });
      await expect(table).toHaveAttribute("aria-rowcount", String(count + 1));
      expect(await table.getByRole("row").count()).toBeLessThan(80);
    });
  });
}

/** Drawing is what is measured here, so the answer comes from no mesh at all. */
async function openEdges(page: Page, count: number): Promise<void> {
  await page.route("**/api/v1/edges?**", (route) =>
    route.fulfill({
      json: {
        at: new Date().toISOString(),
        windowSeconds: 300,
        edges: Array.from({ length: count }, (_, index) => numberedEdge(index)),
        notices: [],
      },
    }),
  );
  await page.goto("/?at=2026-11-21T12:00:00Z");
  await expect(page.getByRole("table", { name: "Edges" }).getByText("1.2 s").first()).toBeVisible();
}

function numberedEdge(index: number): Edge {
  const edge = anEdge();
  const source = { ...edge.source, name: `caller-${(index * 7_919) % 997}` };
  const destination = { ...edge.destination, name: `callee-${(index * 104_729) % 991}` };
  const requestsPerSecond = ((index * 31) % 1_009) + 0.5;
  const flags = index % 9 === 0 ? [{ flag: "UC", requestsPerSecond: 0.1 }] : [];
  return { ...edge, id: `edge-${index}`, source, destination, requestsPerSecond, flags };
}

/** Pressed from within the page: a driver's own click looks at the whole page first. */
async function sortBy(page: Page, name: string): Promise<void> {
  const header = page.getByRole("columnheader", { name });
  await header.getByRole("button").evaluate(async (button: HTMLElement) => {
    button.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function scroll(page: Page): Promise<void> {
  await page.getByRole("table", { name: "Edges" }).evaluate(
    async (table, { frames, framePx }) => {
      for (let frame = 0; frame < frames; frame += 1) {
        table.parentElement?.scrollBy(0, framePx);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    { frames: FRAMES, framePx: FRAME_PX },
  );
}

/** The page's own busy time. Other work on the machine stretches it, so the calmest of a few runs counts. */
async function busyMs(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await taskSeconds(session);
  await act();
  return ((await taskSeconds(session)) - before) * 1_000;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}
