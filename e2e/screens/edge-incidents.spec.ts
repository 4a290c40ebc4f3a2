import { test as base, expect } from "@playwright/test";
import { startDemo } from "@/e2e/harness/demo";
import { startFlaghoist, stopFlaghoist } from "@/e2e/server/flaghoist";

type Incident = {
  name: string;
  /** The edge's address, as an alert's link would have it. */
  edge: string;
  sentence: RegExp;
  owner: string;
  command: RegExp;
};

const INCIDENTS: readonly Incident[] = [
  {
    name: "no-endpoints",
    edge: "source=web/storefront&destination=web/recommendations",
    sentence: /fail because they reach no healthy endpoint \(UH\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl proxy-config endpoints deploy\/storefront\.web /,
  },
  {
    name: "grpc-no-endpoints",
    edge: "source=payments/payments&destination=payments/fraud",
    sentence: /reach no healthy endpoint \(UH\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl proxy-config endpoints deploy\/payments\.payments /,
  },
  {
    name: "connection-refused",
    edge: "source=orders/orders&destination=orders/notifications",
    sentence: /refuses or does not accept the connection \(UF at the callee\); the app owns it/,
    owner: "app",
    command: /deploy\/notifications/,
  },
  {
    name: "mtls-mismatch",
    edge: "source=payments/payments&destination=payments/ledger",
    sentence: /no connection to the callee can be made \(UF\); the mesh owns it/,
    owner: "mesh",
    command: /deploy\/ledger/,
  },
  {
    name: "circuit-breaker",
    edge: "source=cluster-1/web/storefront&destination=cluster-1/web/search",
    sentence: /a circuit breaker is open \(UO\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl proxy-config clusters deploy\/storefront\.web --fqdn search\.web\./,
  },
  {
    name: "slow-app",
    edge: "source=orders/checkout&destination=orders/cart-api",
    sentence: /answers too late for the route's timeout \(UT\); the app owns it/,
    owner: "app",
    command: /virtualservices/,
  },
  {
    name: "grpc-errors",
    edge: "source=orders/shipping&destination=catalog/inventory",
    sentence: /the app answers gRPC 13 INTERNAL; the app owns it/,
    owner: "app",
    command: /deploy\/inventory/,
  },
  {
    name: "bad-canary",
    edge: "source=web/mobile-api&destination=catalog/catalog",
    sentence: /the app answers 500; the app owns it/,
    owner: "app",
    command: /deploy\/catalog-v2/,
  },
  {
    name: "policy-denial",
    edge: "source=web/mobile-api&destination=web/reviews",
    sentence: /denied with 403 and no flag.*app or policy owns it, which only logs can tell/,
    owner: "app or policy",
    command: /deploy\/reviews/,
  },
  {
    name: "client-disconnects",
    edge: "source=cluster-1/istio-system/istio-ingressgateway&destination=orders/tracking",
    sentence: /given up because the caller cancels them \(DR\); the caller owns it/,
    owner: "caller",
    command: /deploy\/tracking/,
  },
  {
    name: "injected-fault",
    edge: "source=cluster-1/web/storefront&destination=web/reviews",
    sentence: /a fault rule aborts them \(FI\); an injected fault owns it/,
    owner: "injected",
    command: /virtualservices/,
  },
  {
    name: "missing-route",
    edge: "source=cluster-1/istio-system/istio-ingressgateway&destination=-/no route",
    sentence: /no route fits them \(NR\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl proxy-config routes deploy\/istio-ingressgateway\.istio-system/,
  },
  {
    name: "cache-refused",
    edge: "source=orders/cart-api&destination=data/session-cache&protocol=tcp",
    sentence:
      /connections\/s fail because no connection to the callee can be made \(UF\); the mesh/,
    owner: "mesh",
    command: /deploy\/session-cache/,
  },
  {
    name: "rate-limit",
    edge: "source=cluster-1/istio-system/istio-ingressgateway&destination=web/media",
    sentence: /denied because a rate limit turns them away \(RL\); a policy owns it/,
    owner: "policy",
    command: /envoyfilters/,
  },
];

const OUTSIDE = `
Logs in Grafana: https://grafana.example/explore?panes={"a":{"expr":"{logql}","to":"{toMs}"}}
Traces: https://jaeger.example/search?service={service}.{namespace}&end={toMicros}
`;

type UrlWith = (incident: string, logs: "with logs" | "without logs") => Promise<string>;

const test = base.extend<{ urlWith: UrlWith }>({
  urlWith: async ({}, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (incident, logs) => {
      const demo = await startDemo("--only", incident);
      stops.push(demo.stop);
      const loki = logs === "with logs" ? { LOKI_URL: demo.url, LINK_TEMPLATES: OUTSIDE } : {};
      const { url } = await startFlaghoist({ PROMETHEUS_URL: demo.url, ...loki });
      return url;
    });
    await stopFlaghoist();
    for (const stop of stops) await stop();
  },
});

for (const { name, edge, sentence, owner, command } of INCIDENTS) {
  test(`an alert about ${name} lands on its sentence, owner and command`, async ({
    page,
    urlWith,
  }) => {
    const url = await urlWith(name, "without logs");
    await page.goto(`${url}/edge?${edge}`);
    const verdict = page.getByRole("region", { name: "Verdict" });
    await expect(verdict).toContainText(sentence);
    await expect(verdict.locator("p", { hasText: "confidence" })).toContainText(owner);
    await expect(verdict.locator("code").first()).toHaveText(command);
  });
}

test("logs name the policy that metrics cannot tell, and what to check about it", async ({
  page,
  urlWith,
}) => {
  const url = await urlWith("policy-denial", "with logs");
  await page.goto(`${url}/edge?source=web/mobile-api&destination=web/reviews`);
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText("a policy owns it, as logs say (AuthorizationPolicy web/");
  await expect(verdict).toContainText("high confidence");
  await expect(verdict.locator("code").first()).toHaveText(
    "istioctl x authz check deploy/reviews.web",
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
