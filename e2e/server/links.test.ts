import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlertsAnswer } from "@/app/api/judged-alerts";
import { startCountingProxy } from "@/e2e/harness/counting-proxy";
import { type RunningDemo, startDemo } from "@/e2e/harness/demo";
import { edgesNamed, loadEdgePage } from "@/lib/filters/edge-page";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { refusingUrl, serveFault, stopServers } from "./fault-server";
import { type RunningFlaghoist, startFlaghoist, stopFlaghoist } from "./flaghoist";

/** Each incident, an alert's labels as the rules of docs/alerts give them, and where they have to lead. */
const INCIDENTS = [
  [
    "no-endpoints",
    { source: "web/storefront", cluster: "cluster-1", destination: "web/recommendations" },
    "mesh",
  ],
  ["grpc-no-endpoints", { source: "payments/payments", destination: "payments/fraud" }, "mesh"],
  ["connection-refused", { source: "orders/orders", destination: "orders/notifications" }, "app"],
  ["mtls-mismatch", { source: "platform/backoffice", destination: "payments/ledger" }, "mesh"],
  ["circuit-breaker", { source: "web/mobile-api", destination: "web/search", flags: "UO" }, "mesh"],
  ["slow-app", { source: "web/mobile-api", destination: "orders/cart-api", flags: "UT" }, "app"],
  ["grpc-errors", { source: "orders/shipping", destination: "catalog/inventory" }, "app"],
  ["bad-canary", { source: "web/mobile-api", destination: "catalog/catalog", code: "500" }, "app"],
  [
    "policy-denial",
    { source: "web/mobile-api", destination: "web/reviews", code: "403" },
    "unknown",
  ],
  [
    "client-disconnects",
    {
      source: "istio-system/istio-ingressgateway",
      cluster: "cluster-1",
      destination: "orders/tracking",
      flags: "DR",
    },
    "caller",
  ],
  [
    "injected-fault",
    { source: "web/storefront", destination: "web/reviews", flags: "FI" },
    "injected",
  ],
  [
    "missing-route",
    { source: "istio-system/istio-ingressgateway", destination: "unknown/unknown", flags: "NR" },
    "mesh",
  ],
  [
    "cache-refused",
    { source: "orders/cart", destination: "data/session-cache", tcp: true },
    "mesh",
  ],
  [
    "rate-limit",
    { source: "istio-system/istio-ingressgateway", destination: "web/media", code: "429" },
    "policy",
  ],
] as const;

type Names = {
  source: string;
  destination: string;
  cluster?: string;
  flags?: string;
  code?: string;
  tcp?: true;
};

function labelsOf({
  source,
  destination,
  cluster,
  flags,
  code,
  tcp,
}: Names): Record<string, string> {
  const [sourceNamespace = "", sourceName = ""] = source.split("/");
  const [namespace = "", name = ""] = destination.split("/");
  return {
    alertname: "EdgeFails",
    severity: "page",
    source_canonical_service: sourceName,
    source_workload_namespace: sourceNamespace,
    destination_service_name: name,
    destination_service_namespace: namespace,
    ...(cluster === undefined ? {} : { source_cluster: cluster }),
    ...(flags === undefined ? {} : { response_flags: flags }),
    ...(code === undefined ? {} : { response_code: code }),
    ...(tcp === undefined ? {} : { request_protocol: "tcp" }),
  };
}

async function follow(app: RunningFlaghoist, path: string): Promise<URL> {
  const response = await fetch(`${app.url}${path}`, { redirect: "manual" });
  expect(response.status).toBe(307);
  const location = response.headers.get("location") ?? "";
  expect(location).toMatch(/^\/(?!\/)/);
  return new URL(location, app.url);
}

function post(app: RunningFlaghoist, body: string): Promise<Response> {
  return fetch(`${app.url}/api/v1/alerts`, { method: "POST", body });
}

const HOUR_MS = 3_600_000;
/** Five hours ago, on a full minute. */
const START_MS = Math.floor(Date.now() / 60_000) * 60_000 - 5 * HOUR_MS;
const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");
const OVER = `startsAt=${START_MS / 1_000}&endsAt=${iso(START_MS + HOUR_MS / 2)}`;
const AFTER_IT = iso(START_MS + 0.75 * HOUR_MS);

afterAll(stopServers);

describe("with a mesh in which everything goes wrong at once", () => {
  let demo: RunningDemo;
  let app: RunningFlaghoist;
  const edgesAt = async ({ searchParams }: URL): Promise<EdgesAnswer> => {
    const at = searchParams.get("at");
    const response = await fetch(
      `${app.url}/api/v1/edges?latency=none${at === null ? "" : `&at=${at}`}`,
    );
    return response.json();
  };

  beforeAll(async () => {
    demo = await startDemo("--only", INCIDENTS.map(([incident]) => incident).join(","));
    app = await startFlaghoist({
      PROMETHEUS_URL: demo.url,
      PUBLIC_URL: "https://flaghoist.example",
    });
  });
  afterAll(async () => {
    await stopFlaghoist();
    await demo.stop();
  });

  test.each(INCIDENTS)("the alert of %s leads to its edge", async (_incident, names) => {
    const startsAt = new Date(Date.now() - 600_000).toISOString();
    const search = new URLSearchParams({ ...labelsOf(names), startsAt });
    const page = await follow(app, `/triage?${search}`);
    expect(page.pathname).toBe("/edge");
    expect(page.searchParams.has("notice")).toBe(false);
    const { source, destination, protocol } = loadEdgePage(page.searchParams);
    expect(`${source?.namespace}/${source?.name}`).toBe(
      names.source === "orders/cart" ? "orders/cart-api" : names.source,
    );
    expect(`${destination?.namespace ?? "unknown"}/${destination?.name}`).toBe(
      names.destination === "unknown/unknown" ? "unknown/no route" : names.destination,
    );
    if (source === null || destination === null) return;
    const { edges } = await edgesAt(page);
    expect(edgesNamed(edges, { source, destination, isTcp: protocol === "tcp" })).toHaveLength(1);
    expect(page.searchParams.get("range")).toMatch(/^1h1[0-2]m$/);
  });

  test("a webhook's alerts come back with link, verdict and owner, in their order", async () => {
    const alerts = INCIDENTS.map(([incident, names]) => ({
      status: "firing",
      labels: labelsOf(names),
      annotations: {},
      startsAt: new Date(Date.now() - 600_000).toISOString(),
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "",
      fingerprint: incident,
    }));
    const response = await post(app, JSON.stringify({ version: "4", alerts }));
    const answer: AlertsAnswer = await response.json();
    expect(answer.notices).toEqual([]);
    expect(answer.alerts.map(({ fingerprint }) => fingerprint)).toEqual(
      INCIDENTS.map(([incident]) => incident),
    );
    for (const [index, [incident, , owner]] of INCIDENTS.entries()) {
      const judged = answer.alerts[index];
      expect(judged?.link, incident).toMatch(/^https:\/\/flaghoist\.example\/edge\?/);
      expect(judged?.verdict?.edge, incident).toContain("~");
      expect(judged?.verdict?.sentence, incident).toMatch(/ → .*\.$/);
      expect(judged?.verdict?.owner, incident).toBe(owner);
    }
  });

  test("what an edge passes on from another namespace is told, though the alert names one alone", async () => {
    const labels = {
      source_canonical_service: "checkout",
      source_workload_namespace: "orders",
      destination_service_name: "payments",
    };
    const alerts = ["a", "b"].map((fingerprint) => ({ labels, fingerprint }));
    const answer: AlertsAnswer = await (await post(app, JSON.stringify({ alerts }))).json();
    expect(answer.notices).toEqual([]);
    for (const { verdict } of answer.alerts) {
      expect(verdict?.sentence).toMatch(
        /^orders\/checkout → payments\/payments: .* because of .*ledger/,
      );
      expect(verdict?.owner).toBe("mesh");
    }

    const proxy = await startCountingProxy(demo.url);
    proxy.refuse("rate(istio_requests_total{}");
    const cut = await startFlaghoist({
      PROMETHEUS_URL: proxy.url,
      PUBLIC_URL: "https://f.example",
    });
    const alone: AlertsAnswer = await (await post(cut, JSON.stringify({ alerts }))).json();
    expect(alone.alerts[0]?.verdict?.sentence).toMatch(/; the app owns it\.$/);
    expect(alone.notices).toEqual([
      {
        source: "prometheus",
        kind: "limited",
        message: expect.stringMatching(
          /^Some verdicts do not say whether their edge only passes failures on\. /,
        ),
      },
    ]);
    proxy.stop();
  });

  test("an alert that is over is pinned to its own time, with rates since it began", async () => {
    const search = `destination_service_name=ledger&${OVER}`;
    const page = await follow(app, `/triage?${search}`);
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      at: AFTER_IT,
      window: "45m",
      range: "1h45m",
    });
  });

  test("without labels it is the suspects of that time", async () => {
    const page = await follow(app, `/triage?${OVER}&job=x`);
    expect(page.pathname).toBe("/");
    expect(page.searchParams.get("notice")).toBe("labels");
    expect(page.searchParams.get("at")).toBe(AFTER_IT);
    expect((await fetch(page)).status).toBe(200);
  });

  test("a link older than the data lands on its own names, and the page says how far the data reaches", async () => {
    const ends = "source_workload=web&destination_service=cart.shop.svc.cluster.local";
    const page = await follow(app, `/triage?${ends}&startsAt=1700000000&endsAt=1700000600`);
    expect(`${page.pathname}${page.search}`).toMatch("/edge?source=-/web&destination=shop/cart&");
    expect(page.searchParams.get("notice")).toBe("empty");
    const { notices } = await edgesAt(page);
    expect(notices.map(({ kind }) => kind)).toEqual(["retention"]);
    const [, about = ""] = /are of about (.{16}) UTC/.exec(notices[0]?.message ?? "") ?? [];
    const ageHours = (Date.now() - Date.parse(`${about.replace(" ", "T")}Z`)) / HOUR_MS;
    expect(ageHours).toBeGreaterThan(12);
    expect(ageHours).toBeLessThan(2_000);
  });

  test("a service that was renamed leads to the nearest name", async () => {
    const page = await follow(app, "/triage?destination_service_name=recommendation");
    expect(`${page.pathname}${page.search}`).toBe("/service/web/recommendations?notice=nearest");
  });

  test("a name like no other leads to the suspects", async () => {
    const page = await follow(app, "/triage?destination_service_name=qqqq");
    expect(`${page.pathname}${page.search}`).toBe("/?notice=missing");
  });

  test("a link of Prometheus's own leads to what its expression watches, now", async () => {
    const expr =
      'sum(rate(istio_requests_total{source_workload="orders",destination_service_name="notifications",response_code=~"5.."}[5m])) > 0';
    const page = await follow(
      app,
      `/graph?${new URLSearchParams({ "g0.expr": expr, "g0.tab": "1" })}`,
    );
    expect(`${page.pathname}${page.search}`).toBe(
      "/edge?source=orders/orders&destination=orders/notifications&notice=expression",
    );
  });

  test("an expression over the whole mesh leads to the suspects above its threshold", async () => {
    const expr =
      'sum(rate(istio_requests_total{response_code=~"5.."}[1h])) / sum(rate(istio_requests_total[1h])) > 0.05';
    const page = await follow(app, `/graph?${new URLSearchParams({ "g0.expr": expr })}`);
    expect(page.pathname).toBe("/");
    expect(Object.fromEntries(page.searchParams)).toMatchObject({ q: "error > 5%", window: "1h" });
    expect(page.searchParams.getAll("notice")).toEqual(["labels", "expression"]);
  });

  test("what no alert would say still lands, and nowhere else", async () => {
    const hostile = [
      "//evil.example",
      "https://evil.example/",
      '"}) or vector(1) #',
      "a/b/../../c",
      "\r\nset-cookie: a=b",
      "(a+)+$".repeat(50),
      "x".repeat(5_000),
      "\u0000",
      "🦊",
    ];
    for (const value of hostile) {
      const part = value.slice(0, 600); // Node takes no more than 16 KiB of a request's head
      const search = new URLSearchParams({
        source_workload: value,
        destination_service_name: part,
        destination_service_namespace: part,
        startsAt: part,
        generatorURL: `http://p/graph?${new URLSearchParams({ "g0.expr": value })}`,
      });
      const page = await follow(app, `/triage?${search}&source_workload=again`);
      expect(page.searchParams.getAll("notice"), value).toContain("unread");
      await follow(app, `/graph?${new URLSearchParams({ "g0.expr": value })}`);
    }
  });

  test("only GET opens a link, and HEAD tells where it leads", async () => {
    const head = await fetch(`${app.url}/triage`, { method: "HEAD", redirect: "manual" });
    expect(head.headers.get("location")).toBe("/?notice=labels");
    expect((await fetch(`${app.url}/graph`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${app.url}/api/v1/alerts`)).status).toBe(405);
  });

  test("a body that is no webhook is refused by the name of what is wrong", async () => {
    const response = await post(app, '{"alerts":[{"labels":{"a":1}}]}');
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain("alerts[0].labels");
    expect((await post(app, "x".repeat(2_100_000))).status).toBe(413);
  });

  test("of more than a hundred alerts a hundred are judged, and it is said", async () => {
    const alerts = Array.from({ length: 105 }, (_, index) => ({
      labels: { destination_service_name: "ledger" },
      fingerprint: `${index}`,
    }));
    const answer: AlertsAnswer = await (await post(app, JSON.stringify({ alerts }))).json();
    expect(answer.alerts).toHaveLength(100);
    expect(answer.notices[0]?.message).toContain("5 alerts are not judged here");
  });
});

describe("with a Prometheus that does not answer", () => {
  const LABELS =
    "source_workload=web&source_workload_namespace=shop&destination_service_name=cart&destination_service_namespace=shop";
  const LANDED = "/edge?source=shop/web&destination=shop/cart&notice=unchecked";
  afterAll(stopFlaghoist);

  test("a link lands on its own names when Prometheus is down", async () => {
    const app = await startFlaghoist({ PROMETHEUS_URL: await refusingUrl() });
    const { pathname, search } = await follow(app, `/triage?${LABELS}`);
    expect(`${pathname}${search}`).toBe(LANDED);
    const body = { alerts: [{ labels: Object.fromEntries(new URLSearchParams(LABELS)) }] };
    const answer: AlertsAnswer = await (await post(app, JSON.stringify(body))).json();
    expect(answer.alerts[0]).toMatchObject({ link: LANDED, verdict: null });
    expect(answer.notices.map(({ kind }) => kind)).toEqual(["unreachable", "settings"]);
  });

  test("a link lands long before Prometheus's own time is up when that hangs", async () => {
    const silent = await serveFault(() => undefined);
    const app = await startFlaghoist({ PROMETHEUS_URL: silent.url });
    const startedMs = performance.now();
    const { pathname, search } = await follow(app, `/triage?${LABELS}`);
    expect(`${pathname}${search}`).toBe(LANDED);
    expect(performance.now() - startedMs).toBeLessThan(20_000);
  });
});
