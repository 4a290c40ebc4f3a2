import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { textLine } from "@/e2e/harness/envoy-lines";
import { test } from "@/e2e/harness/screens";

const FAILED = textLine({ at: 1000, code: 503, flags: "UH", details: "no_healthy_upstream" });
const TURNED_AWAY = textLine({ at: 2000, code: 429, flags: "RL", details: "local_rate_limited" });
const LOG = [textLine(), FAILED, "hello, this is no record", TURNED_AWAY, FAILED].join("\n");

async function decode(page: Page, text: string): Promise<void> {
  await page.goto("/decode");
  await page.getByRole("textbox", { name: "Log lines" }).fill(text);
  await page.getByRole("button", { name: "Decode", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Pasted text" })).toBeVisible();
}

function lines(page: Page) {
  return page.getByRole("table", { name: "Lines" });
}

test.describe("pasted lines", () => {
  test("become a verdict, an edge, flags over time, lines, and what was skipped", async ({
    page,
  }) => {
    await decode(page, LOG);
    await expect(
      page.getByText("4 records in 5 lines, 3 gone wrong, 1 line skipped"),
    ).toBeVisible();
    const wrong = page.getByRole("region", { name: "What is wrong" }).getByRole("listitem");
    await expect(wrong.first()).toContainText("2 of 4 requests failed. cart.shop has no endpoint");
    await expect(wrong.first()).toContainText("1 was denied. A rate limit turned it away");
    await expect(wrong.first().locator("code", { hasText: "kubectl" })).toHaveText(
      "kubectl get endpointslices -n shop -l kubernetes.io/service-name=cart -o wide",
    );
    const edge = page.getByRole("table", { name: "Edges" }).getByRole("row").nth(1);
    await expect(edge).toContainText("web → shop/cart");
    await expect(edge.getByRole("link", { name: /^UH: / })).toHaveAttribute("href", "/flags/UH");
    await expect(page.getByRole("table", { name: "Flags over time" })).toBeAttached();
    await expect(lines(page)).toHaveAttribute("aria-rowcount", "5");
    await page.getByText("1 line skipped", { exact: true }).click();
    await expect(page.getByRole("table", { name: "Skipped lines" })).toContainText(
      "3not an access-log record",
    );
  });

  test("are pasted anywhere on the page, and never leave the browser", async ({ page, appUrl }) => {
    const asked: string[] = [];
    await page.goto("/decode");
    await expect(page.getByText("Nothing is uploaded")).toBeVisible();
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, LOG);
    await expect(lines(page)).toBeVisible();
    await lines(page).getByRole("button", { name: "Line 2" }).click();
    await expect(page.getByRole("complementary", { name: "Selected line" })).toBeVisible();
    expect(asked.filter((one) => !one.startsWith(`GET ${appUrl}/_next/static/`))).toEqual([]);
    expect(page.url()).toBe(`${appUrl}/decode`);
  });

  test("open to their verdict, its evidence, commands with their own names, and fields", async ({
    page,
  }) => {
    await decode(page, LOG);
    await lines(page).getByRole("button", { name: "Line 2" }).click();
    const detail = page.getByRole("complementary", { name: "Selected line" });
    await expect(detail).toContainText("cart.shop has no endpoint that may be picked (UH).");
    await expect(detail).toContainText("high confidence");
    await expect(detail.locator("mark")).toHaveText(["503", "UH", "no_healthy_upstream"]);
    await expect(detail).toContainText(
      String.raw`istioctl proxy-config endpoints web-6d4cf56db6-pq7rs.{podNamespace} | grep -E 'STATUS|[|]cart\.shop\.'`,
    );
    await expect(detail).toContainText("The line does not tell {podNamespace}");
    await expect(detail.getByText("Istio 1.9+ text")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(detail).toBeHidden();
  });

  test("that hold no record say why there may be none", async ({ page }) => {
    await page.goto("/decode");
    await page.getByRole("textbox", { name: "Log lines" }).fill("hello\nworld");
    await page.getByRole("button", { name: "Decode", exact: true }).click();
    await expect(page.getByRole("heading", { name: "No access-log record found" })).toBeVisible();
    await expect(page.getByText("2 lines: not an access-log record.")).toBeVisible();
    await page.getByRole("button", { name: "Decode something else" }).click();
    await expect(page.getByRole("textbox", { name: "Log lines" })).toBeVisible();
  });
});

test.describe("lines are picked", () => {
  test("by flag, owner, code and outcome, all at once", async ({ page }) => {
    await decode(page, LOG);
    const count = page.getByRole("region", { name: "Lines" }).getByRole("status");
    await expect(count).toHaveText("4 lines");
    await page.getByRole("radio", { name: "Gone wrong" }).check();
    await expect(count).toHaveText("3 of 4 lines");
    await page.getByRole("combobox", { name: "Owner" }).selectOption("policy");
    await expect(count).toHaveText("1 of 4 lines");
    await page.getByRole("combobox", { name: "Code" }).selectOption("503");
    await expect(count).toHaveText("0 of 4 lines");
    await expect(page.getByText("No line fits all of these filters.")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("combobox", { name: "Flag" }).selectOption("UH");
    await expect(count).toHaveText("2 of 4 lines");
  });

  test("by an edge and by a flag of the chart", async ({ page }) => {
    await decode(page, `${LOG}\n${textLine({ service: "pay.bank" })}`);
    const count = page.getByRole("region", { name: "Lines" }).getByRole("status");
    const pay = page.getByRole("button", { name: "web → bank/pay" });
    await pay.click();
    await expect(pay).toHaveAttribute("aria-pressed", "true");
    await expect(count).toHaveText("1 of 5 lines");
    await pay.click();
    await expect(count).toHaveText("5 lines");
    await page.getByRole("button", { name: "RL 1" }).click();
    await expect(count).toHaveText("1 of 5 lines");
  });
});

test.describe("a decoded log leaves as", () => {
  async function exported(page: Page, button: string): Promise<string> {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    return readFile(await (await download).path(), "utf8");
  }

  test("JSON, with what was skipped", async ({ page }) => {
    await decode(page, LOG);
    const { records, skipped } = JSON.parse(await exported(page, "Export JSON"));
    expect(records).toHaveLength(4);
    expect(records[1]).toMatchObject({
      line: 2,
      flags: ["UH"],
      verdict: { owner: "mesh", cause: "no_healthy_endpoint" },
    });
    expect(skipped).toMatchObject([{ line: 3, reason: "not an access-log record" }]);
  });

  test("CSV of the lines that are picked, in which nothing is a formula", async ({ page }) => {
    await decode(page, `${LOG}\n${textLine({ path: "=1+1" })}`);
    await page.getByRole("combobox", { name: "Code" }).selectOption("200");
    await expect(page.getByRole("region", { name: "Lines" }).getByRole("status")).toHaveText(
      "2 of 5 lines",
    );
    const rows = (await exported(page, "Export CSV")).trim().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[2]).toContain(",GET,'=1+1,");
  });

  test("Markdown for a channel", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await decode(page, LOG);
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("- **web → shop/cart**: 2 of 4 requests failed.");
    expect(text).toContain("| web → shop/cart | 4 | 2 | 1 | 0 | UH, RL |");
  });
});

test("a log is worked through by keyboard alone", async ({ page }) => {
  await page.goto("/decode");
  const field = page.getByRole("textbox", { name: "Log lines" });
  await field.focus();
  await field.fill(LOG);
  await page.keyboard.press("Control+Enter");
  await expect(lines(page).getByRole("button", { name: "Line 1" })).toBeVisible();
  const detail = page.getByRole("complementary", { name: "Selected line" });
  await page.keyboard.press("j");
  await expect(detail.getByRole("heading", { name: "Line 1" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(detail.getByRole("heading", { name: "Line 2" })).toBeVisible();
  await page.keyboard.press("k");
  await expect(detail.getByRole("heading", { name: "Line 1" })).toBeVisible();
  await lines(page).getByRole("button", { name: "Line 1" }).press("Enter");
  await expect(detail).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(lines(page).getByRole("button", { name: "Line 1" })).toBeFocused();
});
