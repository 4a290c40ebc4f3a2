import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

/** A window that no other test asks for, so that no kept answer stands in. */
let windowSeconds = 601;
function freshAddress(): string {
  windowSeconds += 1;
  return `/?view=table&window=${Math.floor(windowSeconds / 60)}m${windowSeconds % 60}s`;
}

test.describe("what the screen says when there are no numbers", () => {
  test("until an answer comes it says whom it asks", async ({ page, upstream }) => {
    upstream.turn("slow");
    await page.goto(freshAddress());
    await expect(page.getByText("Asking Prometheus …")).toBeVisible();
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible({ timeout: 20_000 });
  });

  test("a Prometheus that starts is named, with what to do, and can be asked again", async ({
    page,
    upstream,
  }) => {
    upstream.turn("starting");
    await page.goto(freshAddress());
    const alert = page.getByRole("alert").filter({ hasText: "Prometheus" });
    await expect(alert).toContainText("503");
    upstream.turn("open");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
  });

  test("a login page in place of an answer is told apart", async ({ page, upstream }) => {
    upstream.turn("login");
    await page.goto(freshAddress());
    const alert = page.getByRole("alert").filter({ hasText: "Prometheus" });
    await expect(alert.getByRole("heading")).toHaveText("Prometheus answers with something else");
  });

  test("a Prometheus that hangs up cannot be reached", async ({ page, upstream }) => {
    upstream.turn("closed");
    await page.goto(freshAddress());
    await expect(page.getByRole("heading", { name: "Prometheus cannot be reached" })).toBeVisible();
  });

  test("a refresh that fails keeps the numbers and calls them stale", async ({
    page,
    upstream,
  }) => {
    await page.goto(freshAddress());
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    upstream.turn("starting");
    await expect(page.getByText(/^Stale: numbers of/)).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    upstream.turn("open");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText(/^Stale/)).toBeHidden();
  });

  test("a namespace that nothing touches says why it may be empty and what would help", async ({
    page,
  }) => {
    await page.goto("/?view=table&namespace=paymnts");
    await expect(page.getByRole("heading", { name: /^No edge touches paymnts/ })).toBeVisible();
    await expect(page.getByText("check the spelling").first()).toBeVisible();
    await page.getByRole("button", { name: "Show all namespaces" }).click();
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
  });

  test("what the address holds and nobody can read is passed over and named", async ({ page }) => {
    await page.goto(
      "/?view=table&window=soon&colour=red&group=service&group=workload&namespace=a%22%7D",
    );
    await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    await page.getByRole("button", { name: "4 notices" }).click();
    const notices = page.getByRole("dialog", { name: "Sources and notices" });
    await expect(notices).toContainText('window="soon" cannot be read');
    await expect(notices).toContainText('"colour" is not a parameter here');
    await expect(notices).toContainText("group is given 2 times");
    await expect(notices).toContainText("namespace=");
    await expect(notices).toContainText(/Prometheus .*answers in/);
  });

  test("a selected edge that is gone is said to be, beside those most like it", async ({
    page,
  }) => {
    await page.goto("/?selected=cluster-1/orders/checkout~cluster-1/orders/oders");
    const gone = page.getByRole("status").filter({ hasText: "The selected edge is not here" });
    await gone.getByRole("link", { name: "orders/checkout to orders/orders" }).click();
    await expect(gone).toBeHidden();
    await expect(page.getByRole("complementary", { name: "Selected edge" })).toBeVisible();
  });

  test("five thousand characters of nonsense break nothing", async ({ page }) => {
    const nonsense = "x\"}{'".repeat(1_000);
    for (const name of ["namespace", "q", "selected", "at", "sort", "theme"]) {
      await page.goto(`/?view=table&${name}=${encodeURIComponent(nonsense)}`);
      await expect(page.getByRole("table", { name: "Edges" })).toBeVisible();
    }
  });

  test("an address that leads nowhere says so", async ({ page }) => {
    const answer = await page.goto("/nowhere");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "No such page" })).toBeVisible();
  });
});
