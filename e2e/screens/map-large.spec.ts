import { expect } from "@playwright/test";
import {
  linesOf,
  mapCanvas,
  mapRegion,
  openLargeMap,
  placeOf,
  selectedPoint,
  spoken,
  viewOf,
  zoomOf,
} from "@/e2e/harness/map";
import { drag, pan, pinch } from "@/e2e/harness/map-gestures";
import { test } from "@/e2e/harness/screens";

const SERVICES = 1_000;
const WHOLE = "&folding=none";

test.describe("a mesh of 1,000 services", () => {
  test.use({ reducedMotion: "reduce", hasTouch: true });

  test("folds by itself, says into what, and opens what one goes to", async ({ page }) => {
    await openLargeMap(page, SERVICES, "");
    await expect(mapRegion(page)).toContainText(
      /[\d,]+ edges folded into [\d,]+, [\d,]+ services into \d+ namespaces because there are so many/,
    );
    const folded = Number(await mapRegion(page).getAttribute("data-nodes"));
    expect(folded).toBeLessThan(300);
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("folded namespace");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => Number(await mapRegion(page).getAttribute("data-nodes")))
      .toBeGreaterThan(folded);
    const opened = page.url();
    await page.getByRole("region", { name: "What is wrong" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/selected=.*~/);
    await expect.poll(() => page.url().match(/open=/g)?.length ?? 0).toBeGreaterThan(0);
    expect(page.url()).not.toBe(opened);
  });

  test("is walked and searched by keys where it is drawn whole", async ({ page }) => {
    await openLargeMap(page, SERVICES, WHOLE);
    const nodes = Number(await mapRegion(page).getAttribute("data-nodes"));
    expect(nodes).toBeGreaterThanOrEqual(SERVICES - 20);
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("failing");
    const first = await spoken(page).textContent();
    await page.keyboard.press("ArrowLeft");
    await expect(spoken(page)).not.toHaveText(first ?? "");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Selected node" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(spoken(page)).toBeEmpty();
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/selected=/);
    await page.keyboard.press("e");
    await expect(page.getByRole("complementary", { name: "Selected edge" })).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("health:failing");
    await expect(mapRegion(page)).not.toHaveAttribute("data-dimmed", "0");
  });

  test("is moved by mouse, mini-map and fingers", async ({ page }) => {
    await openLargeMap(page, SERVICES, WHOLE);
    const box = await mapCanvas(page).boundingBox();
    if (!box) throw new Error("no map");
    const turned = async (act: () => Promise<void>) => {
      const before = await viewOf(page);
      await act();
      await expect.poll(() => viewOf(page)).not.toBe(before);
    };
    await turned(() => drag(page, { x: box.x + 4, y: box.y + box.height - 4 }, 60, -40));
    await turned(() => pan(page, { x: box.x + 4, y: box.y + box.height - 80 }));
    const zoom = await zoomOf(page);
    await pinch(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom);
    await turned(() => page.getByRole("button", { name: "Zoom in" }).click());
    await turned(() =>
      page.getByRole("button", { name: /^Mini-map/ }).click({ position: { x: 20, y: 20 } }),
    );
    const at = await selectedPoint(page);
    const place = await placeOf(page);
    await drag(page, at, 40, -30);
    await expect.poll(() => placeOf(page)).not.toBe(place);
  });

  test("is narrowed to what is unhealthy, busy or near, and given back", async ({ page }) => {
    await openLargeMap(page, SERVICES, `${WHOLE}&hide=healthy`);
    await expect(mapRegion(page)).toContainText(/[\d,]+ healthy edges hidden/);
    const unhealthy = await linesOf(page);
    await page.getByRole("button", { name: "Hide healthy" }).click();
    await expect.poll(() => linesOf(page)).toBeGreaterThan(4 * unhealthy);
    const all = await linesOf(page);
    const least = page.getByRole("combobox", { name: "Least rate shown" });
    await least.selectOption("from 100/s");
    await expect(mapRegion(page)).toContainText("below the rate hidden");
    await expect.poll(() => linesOf(page)).toBeLessThan(all);
    await selectedPoint(page);
    await page.getByRole("button", { name: /^Focus on / }).click();
    await expect(mapRegion(page)).toContainText(/[\d,]+ edges out of focus/);
    await expect.poll(() => linesOf(page)).toBeLessThan(all / 10);
    const near = await linesOf(page);
    await page.getByRole("radio", { name: "3", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Healthy hops too" }).click();
    await expect.poll(() => linesOf(page)).toBeGreaterThan(near);
    await page.getByRole("button", { name: "Leave focus" }).click();
    await least.selectOption("any rate");
    await expect.poll(() => linesOf(page)).toBe(all);
  });
});
