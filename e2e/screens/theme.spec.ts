import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

const root = "html";

test.describe("light and dark", () => {
  test("the system decides until someone chooses", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator(root)).not.toHaveAttribute("data-theme");
    await page.getByRole("button", { name: "Theme: system" }).click();
    await expect(page.locator(root)).toHaveAttribute("data-theme", "light");
    await page.getByRole("button", { name: "Theme: light" }).click();
    await expect(page.locator(root)).toHaveAttribute("data-theme", "dark");
    await page.reload();
    await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
  });

  test("a chosen theme is painted before any of the page's own code runs", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("theme", "dark"));
    await page.route("**/_next/static/**/*.js", (route) => route.abort());
    await page.goto("/");
    await expect(page.locator(root)).toHaveAttribute("data-theme", "dark");
  });

  test("a theme in the address wins and is not kept", async ({ page }) => {
    await page.goto("/?theme=dark");
    await expect(page.locator(root)).toHaveAttribute("data-theme", "dark");
    await page.goto("/");
    await expect(page.locator(root)).not.toHaveAttribute("data-theme");
  });

  test("no script, style or font comes from anywhere else, and nothing breaks the policy", async ({
    page,
    appUrl,
  }) => {
    const origins = new Set<string>();
    const complaints: string[] = [];
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto("/?view=table");
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    expect([...origins]).toEqual([appUrl]);
    expect(complaints).toEqual([]);
  });
});
