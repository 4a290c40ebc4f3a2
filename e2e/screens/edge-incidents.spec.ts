import { expect, type Page } from "@playwright/test";
import { CANARY, test } from "@/e2e/harness/incidents";

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
    command: /^istioctl .*proxy-config endpoints deploy\/storefront\.web \| grep .*recommendations/,
  },
  {
    name: "grpc-no-endpoints",
    edge: "source=payments/payments&destination=payments/fraud",
    sentence: /reach no healthy endpoint \(UH\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl .*proxy-config endpoints deploy\/payments\.payments \| grep .*fraud/,
  },
  {
    name: "connection-refused",
    edge: "source=orders/orders&destination=orders/notifications",
    sentence: /refuses or does not accept the connection \(UF at the callee\); the app owns it/,
    owner: "app",
    command: / deploy\/notifications /,
  },
  {
    name: "mtls-mismatch",
    edge: "source=payments/payments&destination=payments/ledger",
    sentence: /no connection to the callee can be made \(UF\); the mesh owns it/,
    owner: "mesh",
    command: / deploy\/ledger /,
  },
  {
    name: "circuit-breaker",
    edge: "source=cluster-1/web/storefront&destination=cluster-1/web/search",
    sentence: /a circuit breaker is open \(UO\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl .*proxy-config clusters deploy\/storefront\.web --fqdn search\.web\./,
  },
  {
    name: "slow-app",
    edge: "source=orders/checkout&destination=orders/cart-api",
    sentence: /answers too late for the route's timeout \(UT\); the app owns it/,
    owner: "app",
    command: /virtualservices .*TIMEOUT:.* grep .*cart-api/,
  },
  {
    name: "grpc-errors",
    edge: "source=orders/shipping&destination=catalog/inventory",
    sentence: /the app answers gRPC 13 INTERNAL; the app owns it/,
    owner: "app",
    command: / deploy\/inventory /,
  },
  {
    name: "bad-canary",
    edge: "source=web/mobile-api&destination=catalog/catalog",
    sentence: /the app answers 500; (catalog-)?v2 is worse: fails \d+ %.*; the app owns it/,
    owner: "app",
    command: / deploy\/catalog-v2 /,
  },
  {
    name: "policy-denial",
    edge: "source=web/mobile-api&destination=web/reviews",
    sentence: /denied with 403 and no flag; app or policy: logs can tell/,
    owner: "app or policy",
    command: / deploy\/reviews /,
  },
  {
    name: "client-disconnects",
    edge: "source=cluster-1/istio-system/istio-ingressgateway&destination=orders/tracking",
    sentence: /given up because the caller cancels them \(DR\); the caller owns it/,
    owner: "caller",
    command: / deploy\/tracking /,
  },
  {
    name: "injected-fault",
    edge: "source=cluster-1/web/storefront&destination=web/reviews",
    sentence: /a fault rule aborts them \(FI\); an injected fault owns it/,
    owner: "injected",
    command: /virtualservices .*FAULT:.* grep .*reviews/,
  },
  {
    name: "missing-route",
    edge: "source=cluster-1/istio-system/istio-ingressgateway&destination=-/no route",
    sentence: /no route fits them \(NR\); the mesh owns it/,
    owner: "mesh",
    command: /^istioctl .*proxy-config routes deploy\/istio-ingressgateway\.istio-system/,
  },
  {
    name: "cache-refused",
    edge: "source=orders/cart-api&destination=data/session-cache&protocol=tcp",
    sentence:
      /connections\/s fail because no connection to the callee can be made \(UF\); the mesh/,
    owner: "mesh",
    command: / deploy\/session-cache /,
  },
  {
    name: "rate-limit",
    edge: "source=cluster-1/istio-system/istio-ingressgateway&destination=web/media",
    sentence: /denied because a rate limit turns them away \(RL\); a policy owns it/,
    owner: "policy",
    command: /envoyfilters/,
  },
];

async function landsOn({ edge, sentence, owner, command }: Incident, page: Page, url: string) {
  await page.goto(`${url}/edge?${edge}`);
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText(sentence);
  await expect(verdict.locator("p", { hasText: "confidence" })).toContainText(owner);
  await expect(verdict.locator("code").first()).toHaveText(command);
}

for (const incident of INCIDENTS) {
  const title = `an alert about ${incident.name} lands on its sentence, owner and command`;
  if (incident.name === CANARY) {
    test(title, ({ page, canaryUrl }) => landsOn(incident, page, canaryUrl));
  } else {
    test(title, ({ page, plainUrl }) => landsOn(incident, page, plainUrl));
  }
}
