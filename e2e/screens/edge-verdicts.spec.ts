import { expect, type Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/harness/accessible";
import { test } from "@/e2e/harness/incidents";
import { answerText, serveFault, stopServers } from "@/e2e/server/fault-server";
import { startFlaghoist } from "@/e2e/server/flaghoist";

function verdictOf(page: Page) {
  return page.getByRole("region", { name: "Verdict" });
}

test("logs name the policy that metrics cannot tell, and what to check about it", async ({
  page,
  loggedUrl,
}) => {
  await page.goto(`${loggedUrl}/edge?source=web/mobile-api&destination=web/reviews`);
  const verdict = verdictOf(page);
  await expect(verdict).toContainText("a policy owns it, as logs say: AuthorizationPolicy web/");
  await expect(verdict).toContainText("high confidence");
  await expect(verdict.getByRole("status")).toHaveText("Updated by what the logs say.");
  await expect(verdict.locator("code").first()).toHaveText(
    /^istioctl .*x authz check deploy\/reviews/,
  );
  const logs = page.getByRole("region", { name: "Log lines" });
  await expect(logs).toContainText("rbac_access_denied_matched_policy");
  await logs.getByText("Newest line").first().click();
  await expect(logs.getByRole("button", { name: "Copy line" }).first()).toBeVisible();
  const inGrafana = logs.getByRole("link", { name: "Logs in Grafana" });
  await expect(inGrafana).toHaveAttribute("target", "_blank");
  const panes = new URL((await inGrafana.getAttribute("href")) ?? "").searchParams.get("panes");
  expect(JSON.parse(panes ?? "").a).toMatchObject({
    expr: expect.stringMatching(/^\{container="istio-proxy", .*reviews/),
    to: expect.stringMatching(/^\d{13}$/),
  });
  const charts = page.getByRole("region", { name: "Over time" });
  await expect(charts.getByRole("link", { name: "Traces" })).toHaveAttribute(
    "href",
    /^https:\/\/jaeger\.example\/search\?service=reviews\.web&end=\d{16}$/,
  );
});

test("logs name the handshake that fails, and lead to the rules about it", async ({
  page,
  loggedUrl,
}) => {
  await page.goto(`${loggedUrl}/edge?source=payments/payments&destination=payments/ledger`);
  const verdict = verdictOf(page);
  await expect(verdict).toContainText(
    /the mesh owns it, as logs say: the proxy spoke TLS to ledger\.payments, which answered in plaintext \([\d,]+ of [\d,]+ such requests/,
  );
  await expect(verdict.locator("code").first()).toHaveText(
    /^kubectl .*get peerauthentications -A .*payments/,
  );
  await expect(page.getByRole("region", { name: "Mutual TLS and identity" })).toContainText(
    "may have failed at their handshake",
  );
});

test("an edge that only passes failures on leads to where they start", async ({
  page,
  plainUrl,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${plainUrl}/edge?source=orders/checkout&destination=orders/orders`);
  const verdict = verdictOf(page);
  await expect(verdict).toContainText(/fail.* because of orders\/orders → orders\/notifications/);
  await page.getByRole("button", { name: "Copy verdict" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("because of orders/orders → orders/notifications");
  expect(text).toMatch(/Next: kubectl .*logs -n orders svc\/notifications/);
  await expectNoViolations(page);
  await verdict.getByRole("link", { name: "Go to orders/orders → orders/notifications" }).click();
  await expect(page).toHaveURL(/destination=orders(\/|%2F)notifications/);
});

test("an incident that is over is told by its own times, and asks for nothing", async ({
  page,
  plainUrl,
  mesh,
}) => {
  const [start, end] = await formerWindow(mesh.url, "no-endpoints");
  const at = new Date(Date.parse(end) + 15 * 60_000).toISOString();
  // An alert that is over has its rates taken over all of it.
  const edge = "source=web/storefront&destination=web/recommendations";
  await page.goto(`${plainUrl}/edge?${edge}&range=2h&window=1h&at=${at}`);
  const verdict = verdictOf(page);
  await expect(verdict).toContainText(
    /Failed from .* to .* UTC, recovered .* ago: up to \d+ %, because they reach no healthy endpoint \(UH\); the mesh owned it/,
  );
  const times = /from (?:[\d-]+ )?([\d:]+) to (?:[\d-]+ )?([\d:]+) UTC/;
  const [, from = "", to = ""] = times.exec(await verdict.innerText()) ?? [];
  expect(minutesApart(from, start)).toBeLessThan(4);
  expect(minutesApart(to, end)).toBeLessThan(4);
  await expect(verdict.getByText(/^Next/)).toHaveCount(0);
  await expect(page.getByRole("article", { name: "UH" })).toBeVisible();
});

test("a log store that is slow and then fails changes no verdict, and is named", async ({
  page,
  mesh,
}) => {
  let fail = () => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const loki = await serveFault(async (response) => {
    await failing;
    answerText(response, 503, "text/plain", "Ingester not ready");
  });
  const { url } = await startFlaghoist({ PROMETHEUS_URL: mesh.url, LOKI_URL: loki.url });
  await page.goto(`${url}/edge?source=web/storefront&destination=web/recommendations`);
  const verdict = verdictOf(page);
  await expect(verdict).toContainText("the mesh owns it");
  await expect(verdict.getByRole("status")).toHaveText("Reading the logs …");
  await expect(verdict.locator("code").first()).toBeVisible();
  fail();
  await expect(page.getByRole("region", { name: "Log lines" })).toContainText(/Loki .*503/);
  await expect(verdict.getByRole("status")).toHaveText("");
  await expect(verdict).toContainText("the mesh owns it");
  await stopServers();
});

/** The last time, long over, at which an incident was on. */
async function formerWindow(meshUrl: string, incident: string): Promise<[string, string]> {
  const answer = await fetch(`${meshUrl}/demo/incidents`).then((told) => told.json());
  const incidents: { id: string; windows: { start: string; end: string }[] }[] = answer.data;
  const long = Date.now() - 2 * 3_600_000;
  const windows = incidents.find(({ id }) => id === incident)?.windows ?? [];
  const former = windows.findLast(({ end }) => Date.parse(end) < long);
  if (former === undefined) throw new Error(`${incident} was not on before`);
  return [former.start, former.end];
}

function minutesApart(clock: string, at: string): number {
  const told = Date.parse(`${at.slice(0, 10)}T${clock.padEnd(8, ":00")}Z`);
  const apart = Math.abs(told - Date.parse(at));
  return Math.min(apart, 86_400_000 - apart) / 60_000;
}
