import { expect } from "@playwright/test";
import { expectNoViolations } from "@/e2e/harness/accessible";
import {
  cursorPoint,
  mapCanvas,
  mapRegion,
  openMap,
  selectedPoint,
  spoken,
  tip,
} from "@/e2e/harness/map";
import { test } from "@/e2e/harness/screens";

/** One service, selected, with its neighbours. */
const CHECKOUT = "cluster-1%2Forders%2Fcheckout";
const SELECTED = `/?view=map&focus=${CHECKOUT}&selected=${CHECKOUT}`;

test.describe("the map", () => {
  test("draws every edge of the answer, and its label counts them", async ({ page }) => {
    await openMap(page, "/?view=map");
    const lines = await mapRegion(page).getAttribute("data-lines");
    const nodes = await mapRegion(page).getAttribute("data-nodes");
    await expect(mapCanvas(page)).toHaveAccessibleName(`Mesh, ${nodes} nodes, ${lines} lines`);
    await expect(page.getByText(`${lines} edges`, { exact: true })).toBeVisible();
  });

  test("is what opens where there is room, and the table where there is not", async ({ page }) => {
    await openMap(page, "/");
    await page.setViewportSize({ width: 360, height: 640 });
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    await expect(mapRegion(page)).toBeHidden();
  });

  test("explains the marks that it shows, and no others", async ({ page }) => {
    await openMap(page, "/?view=map");
    const legend = mapRegion(page).getByRole("list");
    await expect(legend.getByText("failing", { exact: true })).toBeVisible();
    await expect(legend.getByText("gateway")).toBeVisible();
    await expect(legend.getByText("much is denied")).toBeVisible();
    await expect(legend.getByText("folded namespace")).toHaveCount(0);
    await page.getByRole("combobox", { name: "Fold namespaces" }).selectOption("fold all");
    await expect(legend.getByText("folded namespace")).toBeVisible();
  });

  test("what lies under the pointer is said, and a click selects it", async ({ page }) => {
    await openMap(page, SELECTED);
    const drawnAt = await selectedPoint(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/selected=/);
    await expect(async () => {
      await page.mouse.move(drawnAt.x + 2, drawnAt.y);
      await page.mouse.move(drawnAt.x, drawnAt.y);
      await expect(tip(page)).toContainText(/^orders\/checkout, service.*dependenc/, {
        timeout: 1_000,
      });
      await page.mouse.click(drawnAt.x, drawnAt.y);
    }).toPass();
    await expect(page).toHaveURL(/selected=cluster-1(%2F|\/)orders(%2F|\/)checkout/);
  });

  test("a line under the pointer says its figures", async ({ page }) => {
    await openMap(page, SELECTED);
    const from = await selectedPoint(page);
    await page.keyboard.press("ArrowRight");
    const to = await cursorPoint(page);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await expect(async () => {
      for (let aside = -60; aside <= 60 && (await tip(page).count()) === 0; aside += 3) {
        await page.mouse.move(middle.x, middle.y + aside);
      }
      await expect(tip(page)).toContainText(/ → .*\/s/, { timeout: 500 });
    }).toPass();
  });

  test("a click on the empty ground lets go", async ({ page }) => {
    await openMap(page, SELECTED);
    await mapCanvas(page).click({ position: { x: 3, y: 3 } });
    await expect(page).not.toHaveURL(/selected=/);
  });

  test("a verdict in the list is selected on the map too, and its details stand beside", async ({
    page,
  }) => {
    await openMap(page, "/?view=map");
    await page.getByRole("region", { name: "What is wrong" }).getByRole("link").first().click();
    await expect(page.getByRole("complementary", { name: "Selected edge" })).toBeVisible();
    await expect(mapRegion(page)).toHaveAttribute("data-state", "drawn");
  });

  test("other figures at the lines are a choice that the address keeps", async ({ page }) => {
    await openMap(page, "/?view=map");
    await page.getByRole("radio", { name: "p99" }).check({ force: true });
    await expect(page).toHaveURL(/label=p99/);
    await page.getByRole("radio", { name: "mTLS" }).check({ force: true });
    await expect(page).toHaveURL(/label=mtls/);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is accessible by WCAG 2.2 AA, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openMap(page, "/?view=map&folding=all");
      await mapCanvas(page).focus();
      await page.keyboard.press("ArrowRight");
      await expect(spoken(page)).not.toBeEmpty();
      await expectNoViolations(page);
    });
  }

  test("every button of the map is at least 24 px in both directions", async ({ page }) => {
    await openMap(page, "/?view=map&focus=cluster-1%2Forders%2F&hops=2");
    const boxes = await mapRegion(page)
      .locator("button, select, summary")
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().toJSON()));
    expect(boxes.length).toBeGreaterThan(8);
    expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
  });

  test("another theme repaints the canvas", async ({ page }) => {
    await openMap(page, "/?view=map");
    const light = await mapCanvas(page).screenshot();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(async () => {
      expect((await mapCanvas(page).screenshot()).equals(light)).toBe(false);
    }).toPass();
  });

  test("where it cannot be laid out it says so, and the table is one key away", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      function BrokenWorker() {
        const worker = Object.assign(new EventTarget(), { postMessage() {}, terminate() {} });
        setTimeout(() => worker.dispatchEvent(new Event("error")));
        return worker;
      }
      Reflect.set(window, "Worker", BrokenWorker);
    });
    await page.goto("/?view=map");
    await expect(page.getByText("The map cannot be drawn")).toBeVisible();
    await page.keyboard.press("t");
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
  });
});
