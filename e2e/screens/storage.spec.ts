import { expect, type Page } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

const EDGE = "source=web/storefront&destination=web/recommendations";

/** As a browser does it where it keeps storage and cookies from a framed page. */
async function keepStorageFrom(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const touched: string[] = [];
    const refuse = (name: string) => ({
      configurable: true,
      get: () => {
        touched.push(name);
        throw new DOMException(`no ${name} here`, "SecurityError");
      },
      set: () => touched.push(name),
    });
    Object.defineProperties(window, {
      touched: { value: touched },
      localStorage: refuse("localStorage"),
      sessionStorage: refuse("sessionStorage"),
      indexedDB: refuse("indexedDB"),
    });
    Object.defineProperty(document, "cookie", refuse("cookie"));
  });
}

test("where the browser allows no storage, frames touch none, and pages keep choices while they are open", async ({
  page,
}) => {
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));
  await keepStorageFrom(page);
  const verdict = page.getByRole("region", { name: "Verdict" });
  const map = page.getByRole("region", { name: "Map of the mesh" });

  await page.goto(`/embed/edge?${EDGE}`);
  await expect(verdict).toBeVisible();
  expect(await page.evaluate("touched")).toEqual([]);
  await page.goto("/embed/map");
  await expect(map).toHaveAttribute("data-state", "drawn");
  expect(await page.evaluate("touched")).toEqual([]);

  await page.goto(`/edge?${EDGE}`);
  await expect(verdict).toBeVisible();
  await page.goto("/?view=map");
  await expect(map).toHaveAttribute("data-state", "drawn");
  await page.getByRole("button", { name: "Theme: system" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.goto("/decode");
  await page.getByRole("button", { name: "Theme: system" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.goto("/flags");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(broken).toEqual([]);
});
