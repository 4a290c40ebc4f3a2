import { expect } from "@playwright/test";
import { mapCanvas, mapRegion, openLargeMap, spoken } from "@/e2e/harness/map";
import { test } from "@/e2e/harness/screens";

const SERVICES = 1_000;

test.describe("a mesh of 1,000 services", () => {
  test.use({ reducedMotion: "reduce" });

  test("folds by itself, and says into what", async ({ page }) => {
    await openLargeMap(page, SERVICES, "");
    await expect(mapRegion(page)).toContainText(
      /[\d,]+ edges folded into [\d,]+, [\d,]+ services into \d+ namespaces because there are so many/,
    );
    expect(Number(await mapRegion(page).getAttribute("data-nodes"))).toBeLessThan(300);
  });

  test("opens a namespace in its place, by key", async ({ page }) => {
    await openLargeMap(page, SERVICES, "");
    const folded = Number(await mapRegion(page).getAttribute("data-nodes"));
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => Number(await mapRegion(page).getAttribute("data-nodes")))
      .toBeGreaterThan(folded);
  });

  test("is drawn whole where that is asked for, with a mini-map to find one's way", async ({
    page,
  }) => {
    await openLargeMap(page, SERVICES, "&folding=none");
    const nodes = Number(await mapRegion(page).getAttribute("data-nodes"));
    expect(nodes).toBeGreaterThanOrEqual(SERVICES - 20);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const before = await mapCanvas(page).getAttribute("data-pan");
    await page.getByRole("button", { name: /^Mini-map/ }).click({ position: { x: 20, y: 20 } });
    await expect(mapCanvas(page)).not.toHaveAttribute("data-pan", before ?? "");
  });

  test("is walked by arrows and searched all the same", async ({ page }) => {
    await openLargeMap(page, SERVICES, "&folding=none");
    await mapCanvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("failing");
    await page.keyboard.press("/");
    await page.keyboard.type("health:failing");
    await expect(mapRegion(page)).not.toHaveAttribute("data-dimmed", "0");
  });

  test("an edge that is selected comes out of its folded namespaces", async ({ page }) => {
    await openLargeMap(page, SERVICES, "");
    await page.getByRole("region", { name: "What is wrong" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/open=/);
  });
});
