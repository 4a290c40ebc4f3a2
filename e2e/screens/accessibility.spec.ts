import { expect } from "@playwright/test";
import { expectNoViolations } from "@/e2e/harness/accessible";
import { test } from "@/e2e/harness/screens";

for (const theme of ["light", "dark"] as const) {
  test.describe(`WCAG 2.2 AA, ${theme}`, () => {
    test.use({ colorScheme: theme });

    test("the edges with one selected", async ({ page }) => {
      await page.goto("/?view=table");
      await page.getByRole("region", { name: "What is wrong" }).getByRole("link").first().click();
      await expect(page.getByRole("complementary", { name: "Selected edge" })).toBeVisible();
      await expectNoViolations(page);
    });

    test("where a number comes from", async ({ page }) => {
      await page.goto("/?view=table");
      await page.getByRole("table").getByRole("button", { name: /%$/ }).first().click();
      await expect(page.getByRole("button", { name: "Copy PromQL" })).toBeVisible();
      await expectNoViolations(page, "[role=dialog]");
    });

    test("the help, the namespaces and the notices", async ({ page }) => {
      await page.goto("/?view=table&window=soon");
      await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
      await page.getByRole("button", { name: "Help" }).click();
      await expect(page.getByRole("dialog", { name: "Keys and search" })).toBeVisible();
      await expectNoViolations(page, "[role=dialog]");
      await page.keyboard.press("Escape");
      await page.getByRole("combobox", { name: /^Namespaces/ }).click();
      await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
      await expectNoViolations(page, "[role=listbox]");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "1 notice" }).click();
      const notices = page.getByRole("dialog", { name: "Sources and notices" });
      await expect(notices.getByText("cannot be read")).toBeVisible();
      await expectNoViolations(page, "[role=dialog]");
    });

    test("no edges at all, at a pinned time", async ({ page }) => {
      await page.goto("/?namespace=nowhere&at=2026-01-01T00:00:00Z");
      await expect(page.getByRole("heading", { name: /^No edge/ })).toBeVisible();
      await expectNoViolations(page);
    });

    test("a Prometheus that fails", async ({ page, upstream }) => {
      upstream.turn("starting");
      await page.goto(`/?window=${theme === "light" ? "21m" : "22m"}`);
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
      await expectNoViolations(page);
    });
  });
}
