import { expect, type Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/harness/accessible";
import { test } from "@/e2e/harness/screens";

async function openWrongLine(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Gone wrong" }).check();
  const line = page.getByRole("table", { name: "Lines" }).getByRole("button", { name: /^Line/ });
  await line.first().click();
  await expect(page.getByRole("complementary", { name: "Selected line" })).toBeVisible();
}

for (const theme of ["light", "dark"] as const) {
  test.describe(`WCAG 2.2 AA, ${theme}`, () => {
    test.use({ colorScheme: theme });

    test("the decoder before, and with a line open", async ({ page }) => {
      await page.goto("/decode");
      await expect(page.getByRole("textbox", { name: "Log lines" })).toBeVisible();
      await expectNoViolations(page);
      await page.goto("/decode?sample=gateway");
      await openWrongLine(page);
      await expectNoViolations(page);
    });

    test("the dictionary, one flag, and none", async ({ page }) => {
      for (const path of ["/flags", "/flags/UF", "/flags/UC,URX", "/flags/UHX"]) {
        await page.goto(path);
        await expect(page.getByRole("main")).toBeVisible();
        await expectNoViolations(page);
      }
    });
  });
}

test.describe("360 px", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of ["/decode", "/decode?sample=slow-app", "/flags", "/flags/UF"]) {
    test(`${path} does not scroll sideways, and its targets are large enough`, async ({ page }) => {
      await page.goto(path);
      if (path.includes("sample")) await openWrongLine(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0]).toBe(widths[1]);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("button, nav a, select, summary")]
          .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ box, html }) => `${box.width}×${box.height} ${html.slice(0, 120)}`),
      );
      expect(small).toEqual([]);
    });
  }
});
