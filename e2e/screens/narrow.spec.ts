import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

test.use({ viewport: { width: 360, height: 640 } });

test.describe("on a phone", () => {
  test("the verdict, its numbers and the link are above the fold", async ({ page }) => {
    await page.goto("/");
    const worst = page.getByRole("region", { name: "What is wrong" }).getByRole("listitem").first();
    await expect(worst).toBeInViewport({ ratio: 1 });
    await expect(worst).toContainText(/% of .* req\/s fail/);
    await expect(page.getByRole("button", { name: "Copy link" })).toBeInViewport({ ratio: 1 });
  });

  test("the page never scrolls sideways; the table does, and its names stay", async ({ page }) => {
    await page.goto("/");
    const table = page.getByRole("table", { name: "Edges" });
    await table.scrollIntoViewIfNeeded();
    await table.getByRole("columnheader", { name: "mTLS" }).scrollIntoViewIfNeeded();
    await expect(table.getByRole("rowheader").first()).toBeInViewport();
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
  });

  test("a row opens its details over the lower part of the page", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("table").getByRole("rowheader").first().click();
    const detail = page.getByRole("complementary", { name: "Selected edge" });
    await expect(detail).toBeInViewport();
    await detail.getByRole("button", { name: "Close details" }).click();
    await expect(detail).toBeHidden();
  });

  test("every target is at least 24 px in both directions", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "button, a[href]:not([href='#main']), select, input:not([aria-hidden])",
        ),
      ]
        .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ box, html }) => `${box.width}×${box.height} ${html.slice(0, 120)}`),
    );
    expect(small).toEqual([]);
  });
});
