import { expect } from "@playwright/test";
import { mapCanvas, mapRegion, openMap, spoken, zoomOf } from "@/e2e/harness/map";
import { test } from "@/e2e/harness/screens";

test.describe("the map by keyboard", () => {
  test.use({ reducedMotion: "reduce" });

  test("arrows begin at what is worst, and walk on from there", async ({ page }) => {
    await openMap(page, "/?view=map");
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText(/, failing; \d+ callers?, .*worst: .* fail/);
    const first = await spoken(page).textContent();
    await page.keyboard.press("ArrowLeft");
    await expect(spoken(page)).not.toHaveText(first ?? "");
  });

  test("Enter selects, Escape leaves the node, once more lets go of the selection", async ({
    page,
  }) => {
    await openMap(page, "/?view=map");
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/selected=/);
    await page.keyboard.press("Escape");
    await expect(spoken(page)).toBeEmpty();
    await expect(page).toHaveURL(/selected=/);
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/selected=/);
  });

  test("plus and minus zoom, Shift and an arrow move the picture, 0 shows all", async ({
    page,
  }) => {
    await openMap(page, "/?view=map");
    await mapCanvas(page).focus();
    const whole = await mapCanvas(page).getAttribute("data-pan");
    const zoom = await zoomOf(page);
    await page.keyboard.press("+");
    expect(await zoomOf(page)).toBeGreaterThan(zoom);
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    expect(await zoomOf(page)).toBeLessThan(zoom);
    await page.keyboard.press("0");
    await expect(mapCanvas(page)).toHaveAttribute("data-pan", whole ?? "");
    await page.keyboard.press("Shift+ArrowLeft");
    await expect(mapCanvas(page)).not.toHaveAttribute("data-pan", whole ?? "");
  });

  test("Tab goes through the map and on", async ({ page }) => {
    await openMap(page, "/?view=map");
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(mapCanvas(page)).toBeFocused();
  });

  test("Enter opens a folded namespace in its place", async ({ page }) => {
    await openMap(page, "/?view=map&folding=all");
    const folded = Number(await mapRegion(page).getAttribute("data-nodes"));
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("folded namespace");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/open=/);
    await expect
      .poll(async () => Number(await mapRegion(page).getAttribute("data-nodes")))
      .toBeGreaterThan(folded);
  });

  test("t shows the table, g the map again", async ({ page }) => {
    await openMap(page, "/?view=map");
    await page.keyboard.press("t");
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    await page.keyboard.press("g");
    await expect(mapRegion(page)).toHaveAttribute("data-state", "drawn");
    await page.keyboard.press("g");
    await expect(mapCanvas(page)).toBeFocused();
  });

  test("e selects the next edge that needs eyes, out of its fold", async ({ page }) => {
    await openMap(page, "/?view=map&folding=all");
    await page.keyboard.press("e");
    await expect(page).toHaveURL(/selected=.*~/);
    await expect(page).toHaveURL(/open=/);
    await expect(page.getByRole("complementary", { name: "Selected edge" })).toBeVisible();
  });
});
