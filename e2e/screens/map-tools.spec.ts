import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { linesOf, mapCanvas, mapRegion, openMap, selectedPoint } from "@/e2e/harness/map";
import { test } from "@/e2e/harness/screens";

test.describe("the map's tools", () => {
  test.use({ reducedMotion: "reduce" });

  test("folding says what became of the edges, by choice and by hand", async ({ page }) => {
    await openMap(page, "/?view=map");
    const lines = await linesOf(page);
    const folding = page.getByRole("combobox", { name: "Fold namespaces" });
    await folding.selectOption("fold all");
    await expect(mapRegion(page)).toContainText(/\d+ edges folded into \d+, \d+ services into \d+/);
    await expect.poll(() => linesOf(page)).toBeLessThan(lines);
    await folding.selectOption("fold none");
    await expect(mapRegion(page)).toHaveAttribute("data-lines", String(lines));
  });

  test("a namespace is folded by the button of what is selected in it", async ({ page }) => {
    await openMap(page, "/?view=map&selected=cluster-1%2Forders%2Fcheckout");
    await page.getByRole("button", { name: "Fold orders" }).click();
    await expect(page).toHaveURL(/fold=cluster-1(%2F|\/)orders/);
    await expect(mapRegion(page)).toContainText("into 1 namespace");
  });

  test("a double click opens a folded namespace", async ({ page }) => {
    const orders = "cluster-1%2Forders%2F";
    await openMap(page, `/?view=map&focus=${orders}&fold=${orders}&selected=${orders}`);
    const at = await selectedPoint(page);
    await page.mouse.dblclick(at.x, at.y);
    await expect(page).not.toHaveURL(/fold=/);
    await expect(mapRegion(page)).not.toContainText("folded into");
  });

  test("hiding what is healthy says how much it hides", async ({ page }) => {
    await openMap(page, "/?view=map");
    const lines = await linesOf(page);
    await page.getByRole("button", { name: "Hide healthy" }).click();
    await expect(mapRegion(page)).toContainText(/\d+ healthy edges hidden/);
    await expect.poll(() => linesOf(page)).toBeLessThan(lines);
  });

  test("edges below a rate are hidden, and counted", async ({ page }) => {
    await openMap(page, "/?view=map");
    await page.getByRole("combobox", { name: "Least rate shown" }).selectOption("from 10/s");
    await expect(page).toHaveURL(/least=10/);
    await expect(mapRegion(page)).toContainText("below the rate hidden");
  });

  test("a rate that leaves nothing says so, with the way back", async ({ page }) => {
    await page.goto("/?view=map&least=999999");
    await expect(page.getByText("No edge is left to draw")).toBeVisible();
    await page.getByRole("button", { name: "Show all edges" }).click();
    await expect(page.getByText("No edge is left to draw")).toBeHidden();
    await expect.poll(() => linesOf(page)).toBeGreaterThan(0);
  });

  test("a focus shows one node with its neighbours, then farther, then all again", async ({
    page,
  }) => {
    await openMap(page, "/?view=map&selected=cluster-1%2Forders%2Fcheckout");
    const all = await linesOf(page);
    await page.getByRole("button", { name: "Focus on orders/checkout" }).click();
    await expect(mapRegion(page)).toContainText(/\d+ edges out of focus/);
    await expect.poll(() => linesOf(page)).toBeLessThan(all);
    const near = await linesOf(page);
    await page.getByRole("radio", { name: "3", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Healthy hops too" }).click();
    await expect.poll(() => linesOf(page)).toBeGreaterThan(near);
    await page.getByRole("button", { name: "Leave focus" }).click();
    await expect.poll(() => linesOf(page)).toBe(all);
  });

  test("a search dims the rest and goes to what it finds", async ({ page }) => {
    await openMap(page, "/?view=map");
    const whole = await mapCanvas(page).getAttribute("data-zoom");
    await expect(mapRegion(page)).toHaveAttribute("data-dimmed", "0");
    await page.keyboard.press("/");
    await page.keyboard.type("ledger");
    await expect(mapRegion(page)).not.toHaveAttribute("data-dimmed", "0");
    await expect(mapCanvas(page)).not.toHaveAttribute("data-zoom", whole ?? "");
  });

  test("the picture is saved as SVG with title, time and legend", async ({ page }) => {
    await openMap(page, "/?view=map&namespace=orders");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG" }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^mesh-\d{4}-\d\d-\d\dT.*\.svg$/);
    const markup = await readFile(await saved.path(), "utf8");
    const wanted = ["Mesh: orders", " UTC, 5 min rates", "checkout", "healthy", "wider: "];
    expect(wanted.filter((words) => !markup.includes(words))).toEqual([]);
    const isWellFormed = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") ===
        null,
      markup,
    );
    expect(isWellFormed).toBe(true);
  });

  test("the picture is saved as PNG", async ({ page }) => {
    await openMap(page, "/?view=map");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "PNG" }).click(),
    ]);
    const bytes = await readFile(await saved.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
  });

  test("full screen keeps the details of what is selected, and back", async ({ page }) => {
    await openMap(page, "/?view=map&selected=cluster-1%2Forders%2Fcheckout");
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.getByRole("button", { name: "Full screen" }).click();
    await expect.poll(isFull).toBe(true);
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("complementary", { name: "Selected node" })).toBeVisible();
    await page.getByRole("button", { name: "Full screen" }).click();
    await expect.poll(isFull).toBe(false);
    await expect(page.getByRole("banner")).toBeVisible();
  });
});
