import { expect, type Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/harness/accessible";
import { test } from "@/e2e/harness/screens";

const FAILING = "/edge?source=web/storefront&destination=web/recommendations";
const DENIED = "/edge?source=web/mobile-api&destination=web/reviews";

function verdictOf(page: Page) {
  return page.getByRole("region", { name: "Verdict" });
}

async function courseIsDrawn(page: Page): Promise<void> {
  await expect(
    page.getByRole("figure", { name: "Latency" }).locator("path").first(),
  ).toBeAttached();
}

test.describe("why an edge is red", () => {
  test("the verdict names who, how much, whose and what to run next", async ({ page }) => {
    await page.goto(FAILING);
    const verdict = verdictOf(page);
    await expect(verdict.getByRole("heading", { level: 1 })).toContainText("web/storefront");
    await expect(verdict).toContainText(/% of .* req\/s fail because .* \(UH\); the mesh owns it/);
    await expect(verdict).toContainText("high confidence");
    await expect(verdict).toContainText(
      /istioctl .*proxy-config endpoints deploy\/storefront\.web/,
    );
  });

  test("each fact opens to the PromQL that counts it", async ({ page }) => {
    await page.goto(FAILING);
    const fact = verdictOf(page).getByRole("listitem").filter({ hasText: "% failed" });
    await fact.locator("summary").click();
    await expect(fact).toContainText("istio_requests_total");
    await expect(fact.getByRole("link", { name: "Open in Prometheus" })).toBeVisible();
  });

  test("the verdict is copied as a message with its link", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(FAILING);
    await expect(verdictOf(page).locator("code").first()).toBeVisible();
    await page.getByRole("button", { name: "Copy verdict" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^web\/storefront \(cluster-1\) → web\/recommendations/);
    expect(text).toMatch(/Next: istioctl .*proxy-config endpoints/);
    expect(text).toContain("/edge?source=web/storefront");
  });

  test("a copied link keeps the edge, pinned to its instant", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(FAILING);
    await expect(verdictOf(page)).toBeVisible();
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.pathname).toBe("/edge");
    expect(link.searchParams.get("source")).toBe("web/storefront");
    expect(link.searchParams.get("destination")).toBe("web/recommendations");
    expect(link.searchParams.get("at")).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test("both reporters stand side by side with what was lost between them", async ({ page }) => {
    await page.goto(FAILING);
    const hop = page.getByRole("region", { name: "Two reporters" });
    await expect(hop).toContainText(/req\/s.*sent/s);
    await expect(hop).toContainText(/% lost/);
    await expect(hop).toContainText("never reach the callee");
  });

  test("charts tell in words what they show, and latency comes after the requests", async ({
    page,
  }) => {
    const parts: (string | null)[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.pathname.endsWith("/series")) parts.push(url.searchParams.get("part"));
    });
    await page.goto(FAILING);
    await courseIsDrawn(page);
    expect(parts.slice(0, 2)).toEqual(["requests", "latency"]);
    const chart = page.getByRole("figure", { name: "Failed and denied" });
    await expect(chart).toContainText(/failed: .* % at \d\d:\d\d/);
    await expect(chart).toContainText("failing from 5 %");
    await expect(page.getByRole("figure", { name: "Flags" })).toContainText("UH · mesh");
  });

  test("a drag over a chart shows that stretch, and the way back returns", async ({ page }) => {
    // What began within the range asks for nothing more that could move the charts meanwhile.
    await page.goto(`${FAILING}&range=3h`);
    await courseIsDrawn(page);
    const plot = page.getByRole("figure", { name: "Requests by outcome" }).locator("svg").last();
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (box === null) throw new Error("the chart has no box");
    await page.mouse.move(box.x + box.width * 0.4, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect(page).toHaveURL(/range=.*at=|at=.*range=/);
    await expect(page.getByText(/^Pinned to/)).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/at=/);
  });

  test("the same can be asked for by keys alone", async ({ page }) => {
    await page.goto(FAILING);
    await courseIsDrawn(page);
    await page.getByLabel("Time shown").selectOption({ label: "15 min" });
    await expect(page).toHaveURL(/range=15m/);
    await page.getByLabel("From, in UTC").focus();
    await expect(page.getByLabel("From, in UTC")).toBeFocused();
    await page.getByRole("button", { name: "Show", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/at=/);
  });

  test("a cursor on one chart is a cursor on all", async ({ page }) => {
    await page.goto(FAILING);
    await courseIsDrawn(page);
    const chart = page.getByRole("figure", { name: "Requests by outcome" }).locator("svg").last();
    // What arrives meanwhile draws the charts anew, and the cursor goes with the old ones.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await chart.hover();
      await expect(page.locator(".recharts-tooltip-cursor")).toHaveCount(5, { timeout: 2_000 });
    }).toPass();
  });

  test("an hour earlier is drawn beside it", async ({ page }) => {
    await page.goto(`${FAILING}&compare=1h`);
    await courseIsDrawn(page);
    await expect(page.getByRole("figure", { name: "Latency" })).toContainText("earlier");
  });

  test("each flag has a card with its meaning, causes and commands of this edge", async ({
    page,
  }) => {
    await page.goto(FAILING);
    const card = page.getByRole("article", { name: "UH" });
    await expect(card).toContainText("NoHealthyUpstream");
    await expect(card).toContainText("No pod of the service is ready");
    await expect(card).toContainText("kubernetes.io/service-name=recommendations");
    await expect(card.getByRole("link", { name: "UH in the dictionary" })).toHaveAttribute(
      "href",
      "/flags/UH",
    );
  });

  test("a refusal without a flag says that logs are needed", async ({ page }) => {
    await page.goto(DENIED);
    await expect(verdictOf(page)).toContainText("app or policy: logs can tell");
    await expect(verdictOf(page)).toContainText("low confidence");
    await expect(page.getByRole("article", { name: "403 without a flag" })).toContainText(
      "AuthorizationPolicy",
    );
  });

  test("versions, certificates and logs stand below", async ({ page }) => {
    await page.goto(FAILING);
    await expect(page.getByRole("region", { name: "Versions" })).toContainText("v3");
    await expect(page.getByRole("region", { name: "Mutual TLS and identity" })).toContainText(
      "spiffe://",
    );
    await expect(page.getByRole("region", { name: "Log lines" })).toContainText("LOKI_URL");
  });

  test("an edge that is not there gives the nearest once it is sure, and names what it passed over", async ({
    page,
  }) => {
    const wide = "**/api/v1/edges?window=1h&**";
    await page.route(wide, (route) => route.abort());
    await page.goto("/edge?source=web/storefronts&destination=web/recommendations&colour=red");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await page.unroute(wide);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "This edge is not here" })).toBeVisible();
    await expect(page.getByText(/"colour" is not a parameter here/)).toBeVisible();
    await page
      .getByRole("link", { name: /recommendations/ })
      .first()
      .click();
    await expect(verdictOf(page)).toBeVisible();
  });

  test("an address that names no edge asks for one", async ({ page }) => {
    await page.goto("/edge");
    await expect(page.getByRole("heading", { name: "Which edge?" })).toBeVisible();
  });

  test("a time that Prometheus does not hold says so", async ({ page }) => {
    await page.goto(`${FAILING}&at=2026-01-01T00:00:00Z`);
    await expect(
      page.getByText(/lies? (with)?in(side)? its retention|outside what/).first(),
    ).toBeVisible();
  });

  test("a Prometheus that fails is named, and asked again", async ({ page, upstream }) => {
    upstream.turn("starting");
    await page.goto(`${FAILING}&window=23m`);
    await expect(page.getByRole("button", { name: "Try again" }).last()).toBeVisible();
    upstream.turn("open");
    await page.getByRole("button", { name: "Try again" }).last().click();
    await expect(verdictOf(page)).toBeVisible();
  });
});

test.describe("a service", () => {
  test("shows callers and dependencies worst first, each with its course", async ({ page }) => {
    await page.goto("/service/web/storefront");
    const dependencies = page.getByRole("region", { name: "Dependencies" });
    const worst = dependencies.getByRole("listitem").first();
    await expect(worst).toContainText("failing");
    await expect(worst).toContainText("recommendations");
    await expect(worst.getByRole("img", { name: /^Failed share over time/ })).toBeVisible();
    await expect(page.getByRole("region", { name: "Callers" })).toContainText("gateway");
    await expect(verdictOf(page)).toContainText("Who suffers");
    await worst.getByRole("link").click();
    await expect(page).toHaveURL(/\/edge\?source=/);
  });

  test("that is not there gives the nearest", async ({ page }) => {
    await page.goto("/service/web/storefronts");
    await expect(page.getByRole("heading", { name: "This service is not here" })).toBeVisible();
    await page.getByRole("link", { name: "web/storefront" }).click();
    await expect(verdictOf(page)).toContainText("Called over");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("verdict, numbers, command and copy are above the fold, and nothing scrolls sideways", async ({
    page,
  }) => {
    await page.goto(FAILING);
    const verdict = verdictOf(page);
    await expect(verdict.getByText(/% of .* req\/s fail/).first()).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: "Copy verdict" })).toBeInViewport({ ratio: 1 });
    await expect(verdict.locator("code").first()).toBeInViewport();
    await courseIsDrawn(page);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
  });
});

for (const theme of ["light", "dark"] as const) {
  test.describe(`WCAG 2.2 AA, ${theme}`, () => {
    test.use({ colorScheme: theme });

    for (const path of [FAILING, DENIED, "/service/web/storefront", "/edge"]) {
      test(path, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (path !== "/edge") await courseIsDrawn(page);
        await expectNoViolations(page);
      });
    }
  });
}
