import { expect } from "@playwright/test";
import { mapCanvas, openMap, placeOf, selectedPoint, viewOf, zoomOf } from "@/e2e/harness/map";
import { drag, pan, pinch } from "@/e2e/harness/map-gestures";
import { test } from "@/e2e/harness/screens";

const CHECKOUT = "cluster-1%2Forders%2Fcheckout";
const SELECTED = `/?view=map&focus=${CHECKOUT}&selected=${CHECKOUT}`;

test.describe("the picture stays as it is", () => {
  test.use({ reducedMotion: "reduce" });

  test("through a refresh, with what is selected", async ({ page }) => {
    await openMap(page, "/?view=map&selected=cluster-1%2Forders%2Fcheckout");
    await page.getByRole("button", { name: "Zoom in" }).click();
    const before = await viewOf(page);
    await page.waitForResponse(/api\/v1\/edges/, { timeout: 60_000 });
    await page.waitForResponse(/api\/v1\/edges/, { timeout: 60_000 });
    expect(await viewOf(page)).toBe(before);
    await expect(page).toHaveURL(/selected=/);
  });

  test("through a reload, where it was zoomed to", async ({ page }) => {
    await openMap(page, "/?view=map");
    const whole = await viewOf(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const near = await viewOf(page);
    expect(near).not.toBe(whole);
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).join()))
      .toContain("map-viewport");
    await page.reload();
    await expect.poll(() => viewOf(page)).toBe(near);
  });

  test("where a node was dragged to, until the layout is reset", async ({ page }) => {
    await openMap(page, SELECTED);
    const at = await selectedPoint(page);
    const place = await placeOf(page);
    await drag(page, at, 0, -90);
    await expect.poll(() => placeOf(page)).not.toBe(place);
    const dragged = await placeOf(page);
    await openMap(page, SELECTED);
    await selectedPoint(page);
    expect(await placeOf(page)).toBe(dragged);
    await page.getByRole("button", { name: "Reset layout" }).click();
    await expect.poll(() => placeOf(page)).toBe(place);
  });

  test("a pinned link shows everyone the same, whatever was dragged here", async ({ page }) => {
    const pinned = `${SELECTED}&at=${new Date(Date.now() - 600_000).toISOString()}`;
    await openMap(page, pinned);
    await selectedPoint(page);
    const place = await placeOf(page);
    await openMap(page, SELECTED);
    await drag(page, await selectedPoint(page), 0, -90);
    await expect.poll(() => placeOf(page)).not.toBe(place);
    await openMap(page, pinned);
    await selectedPoint(page);
    expect(await placeOf(page)).toBe(place);
  });

  test("dragging the ground moves the picture, not the namespace on it", async ({ page }) => {
    await openMap(page, SELECTED);
    const box = await mapCanvas(page).boundingBox();
    if (!box) throw new Error("no map");
    const before = await viewOf(page);
    await drag(page, { x: box.x + 4, y: box.y + box.height - 4 }, 60, -40);
    expect(await viewOf(page)).not.toBe(before);
  });

  test("the wheel zooms", async ({ page }) => {
    await openMap(page, "/?view=map");
    const before = await viewOf(page);
    await mapCanvas(page).hover();
    await page.mouse.wheel(0, -240);
    await expect.poll(() => viewOf(page)).not.toBe(before);
  });
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, reducedMotion: "reduce" });

  test("one finger pans, two fingers zoom", async ({ page }) => {
    await openMap(page, "/?view=map");
    const box = await mapCanvas(page).boundingBox();
    if (!box) throw new Error("no map");
    const top = { x: box.x + box.width / 2, y: box.y + 8 };
    const before = await viewOf(page);
    await pan(page, top);
    await expect.poll(() => viewOf(page)).not.toBe(before);
    const zoom = await zoomOf(page);
    await pinch(page, { x: top.x, y: top.y + 60 });
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom);
  });
});
