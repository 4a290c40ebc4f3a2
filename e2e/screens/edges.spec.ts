import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

test.describe("the edges of the mesh", () => {
  test("the worst edges stand on top as sentences with their owner and flags", async ({ page }) => {
    await page.goto("/?view=table");
    const verdicts = page.getByRole("region", { name: "What is wrong" });
    await expect(verdicts.getByText(/\d+ failing.* of \d+ edges/)).toBeVisible();
    const worst = verdicts.getByRole("listitem").first();
    await expect(worst).toContainText("failing");
    await expect(worst).toContainText(/% of .* req\/s fail because/);
    await expect(worst).toContainText("mesh");
    await expect(worst.getByRole("link", { name: /^UH: / })).toBeVisible();
  });

  test("a flag tells its meaning on focus", async ({ page }) => {
    await page.goto("/?view=table");
    const flag = page.getByRole("link", { name: /^UH: / }).first();
    await flag.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByText("The service has no endpoint that may be picked")).toBeVisible();
  });

  test("the table says how many rows it has and marks the column it is sorted by", async ({
    page,
  }) => {
    await page.goto("/?view=table");
    const table = page.getByRole("table", { name: "Edges" });
    await expect(table).toHaveAttribute("aria-rowcount", /^[2-9]\d$/);
    await expect(table.getByRole("columnheader", { name: "Health" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await table.getByRole("button", { name: "p99" }).click();
    await expect(table.getByRole("columnheader", { name: "p99" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(page).toHaveURL(/[?&]sort=-p99/);
  });

  test("percentiles fill in after the means are drawn", async ({ page }) => {
    const depths: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.pathname === "/api/v1/edges") {
        depths.push(url.searchParams.get("latency") ?? "percentiles");
      }
    });
    await page.goto("/?view=table");
    const row = page.getByRole("table").getByRole("row").filter({ hasText: "healthy" }).first();
    await expect(row.getByRole("button", { name: /ms$/ })).toHaveCount(4);
    expect(depths.sort()).toEqual(["mean", "percentiles"]);
  });

  test("a search narrows the table, lives in the URL and says what it cannot read", async ({
    page,
  }) => {
    await page.goto("/?view=table");
    const search = page.getByRole("searchbox", { name: "Search edges" });
    await search.fill("health:failing flag:UH");
    await expect(page.getByText(/^\d+ of \d+ edges$/)).toBeVisible();
    await expect(page).toHaveURL(/q=health:failing/);
    await search.fill("colour:red");
    await expect(page.getByText("Cannot read “colour:red”")).toBeVisible();
  });

  test("a number tells the PromQL it comes from", async ({ page }) => {
    await page.goto("/?view=table");
    const row = page.getByRole("table").getByRole("row").nth(1);
    await row.getByRole("button", { name: /%$/ }).first().click();
    const origin = page.getByRole("dialog", { name: /^Where .* comes from$/ });
    await expect(origin).toContainText("istio_requests_total");
    await expect(origin.getByRole("link", { name: "Open in Prometheus" })).toHaveAttribute(
      "href",
      /^https:\/\/prometheus\.example\/graph\?g0\.expr=/,
    );
    await expect(origin.getByRole("button", { name: "Copy PromQL" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(origin).toBeHidden();
  });

  test("a selected edge shows both sides, its owners and its flags", async ({ page }) => {
    await page.goto("/?view=table");
    await page.getByRole("region", { name: "What is wrong" }).getByRole("link").first().click();
    const detail = page.getByRole("complementary", { name: "Selected edge" });
    await expect(detail).toContainText("Both sides");
    await expect(detail).toContainText("Caller's proxy sent");
    await expect(detail).toContainText("Who owns what went wrong");
    await expect(detail).toContainText("NoHealthyUpstream");
    await expect(page).toHaveURL(/selected=/);
    await page.reload();
    await expect(detail).toBeVisible();
    await detail.getByRole("button", { name: "Close details" }).click();
    await expect(detail).toBeHidden();
  });

  test("picked namespaces narrow the edges, and the way back widens them", async ({ page }) => {
    await page.goto("/?view=table");
    await page.getByRole("combobox", { name: /^Namespaces: All namespaces/ }).click();
    await page.getByRole("combobox", { name: "Find Namespaces" }).fill("orders");
    await page.getByRole("option", { name: "orders" }).click();
    await expect(page).toHaveURL(/[?&]namespace=orders/);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("combobox", { name: "Namespaces: orders" })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("combobox", { name: /All namespaces/ })).toBeVisible();
  });

  test("workloads can be shown in place of services", async ({ page }) => {
    await page.goto("/?view=table");
    await page.getByRole("radio", { name: "workloads" }).check();
    await expect(page).toHaveURL(/[?&]group=workload/);
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
  });
});
