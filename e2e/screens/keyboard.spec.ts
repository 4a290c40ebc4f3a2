import { expect, type Page } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

async function openEdges(page: Page): Promise<void> {
  await page.goto("/?view=table");
  await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
}

test.describe("by keyboard alone", () => {
  test("j and k walk the rows, Enter leads into the details, Escape back to the row", async ({
    page,
  }) => {
    await openEdges(page);
    const detail = page.getByRole("complementary", { name: "Selected edge" });
    const current = page.locator("tr[aria-current]");
    await page.keyboard.press("j");
    await expect(detail).toBeVisible();
    await expect(current).toHaveAttribute("aria-rowindex", "2");
    await page.keyboard.press("j");
    await expect(current).toHaveAttribute("aria-rowindex", "3");
    await page.keyboard.press("k");
    await expect(current).toHaveAttribute("aria-rowindex", "2");
    await expect(current.getByRole("rowheader").getByRole("link")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(detail).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(detail).toBeHidden();
    await expect(page.getByRole("table").getByRole("link").first()).toBeFocused();
  });

  test("a row far down comes into sight and keeps the focus", async ({ page }) => {
    await openEdges(page);
    for (let step = 0; step < 35; step += 1) await page.keyboard.press("j");
    const current = page.locator("tr[aria-current]");
    await expect(current).toHaveAttribute("aria-rowindex", "36");
    await expect(current).toBeInViewport();
    await expect(current.getByRole("rowheader").getByRole("link")).toBeFocused();
  });

  test("e goes to the next edge that needs eyes", async ({ page }) => {
    await openEdges(page);
    await page.keyboard.press("e");
    await expect(page.locator("tr[aria-current]")).toContainText(/failing|degraded/);
  });

  test("/ searches, and keys typed there are text", async ({ page }) => {
    await openEdges(page);
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox", { name: "Search edges" });
    await expect(search).toBeFocused();
    await page.keyboard.type("jek");
    await expect(search).toHaveValue("jek");
    await expect(page.getByRole("complementary")).toBeHidden();
  });

  test("? opens the help, where single keys can be switched off", async ({ page }) => {
    await openEdges(page);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys and search" });
    await expect(help).toBeVisible();
    await help.getByRole("checkbox", { name: "Single keys act as shortcuts" }).uncheck();
    await page.keyboard.press("Escape");
    await expect(help).toBeHidden();
    await page.keyboard.press("j");
    await expect(page.getByRole("complementary")).toBeHidden();
  });

  test("Tab reaches the figures of one row, not of every row", async ({ page }) => {
    await openEdges(page);
    await page.keyboard.press("j");
    const row = page.locator("tr[aria-current]");
    await expect(row.getByRole("rowheader").getByRole("link")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(row.getByRole("button").first()).toBeFocused();
    await expect(page.locator("tbody tr:not([aria-current]) [tabindex='0']")).toHaveCount(0);
  });

  test("the first stop skips to the content", async ({ page }) => {
    await openEdges(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
});
