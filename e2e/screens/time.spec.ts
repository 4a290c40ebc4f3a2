import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

const HOUR_MS = 3_600_000;

function anHourAgo(): string {
  return `${new Date(Date.now() - HOUR_MS).toISOString().slice(0, 17)}00Z`;
}

test.describe("the time of the numbers", () => {
  test("browsing is relative to now and says how old the numbers are", async ({ page }) => {
    await page.goto("/");
    await expect(
      page.getByText(/^5 min rates at \d\d:\d\d(:\d\d)? UTC, (\d+ s ago|just now)$/),
    ).toBeVisible();
  });

  test("a pinned time is named, widens, and jumps back to now", async ({ page }) => {
    await page.goto(`/?at=${anHourAgo()}`);
    await expect(page.getByText(/^Pinned to .*\d\d:\d\d–\d\d:\d\d UTC, 1 h/)).toBeVisible();
    await page.getByRole("button", { name: "Widen" }).click();
    await expect(page).toHaveURL(/window=15m/);
    await page.getByRole("button", { name: "Jump to now" }).click();
    await expect(page).not.toHaveURL(/at=/);
    await expect(page.getByText(/^15 min rates at/)).toBeVisible();
  });

  test("unix seconds pin as well", async ({ page }) => {
    await page.goto(`/?at=${Math.floor((Date.now() - HOUR_MS) / 1000)}`);
    await expect(page.getByText(/^Pinned to/)).toBeVisible();
  });

  test("a pause pins to the numbers shown, and resuming lets go", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Pause refresh" }).click();
    await expect(page).toHaveURL(/at=20/);
    await expect(page.getByText(/^Pinned to/)).toBeVisible();
    await page.getByRole("button", { name: "Resume refresh" }).click();
    await expect(page).not.toHaveURL(/at=/);
  });

  test("a copied link is absolute and shows the same numbers", async ({
    page,
    context,
    appUrl,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/?view=table&namespace=orders&theme=dark");
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByText("Copied")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`^${appUrl}/\\?namespace=orders&view=table&at=20[^&]+$`));
  });
});
