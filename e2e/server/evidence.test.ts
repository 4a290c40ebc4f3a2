import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningDemo, startDemo } from "@/e2e/harness/demo";
import { edgesIn } from "@/e2e/harness/edges-in";
import { refusingUrl, serveFault, stopServers } from "./fault-server";
import { type RunningFlaghoist, startFlaghoist, stopFlaghoist } from "./flaghoist";

const AT = "2026-05-04T12:00:00Z";
const INCIDENTS =
  "policy-denial,mtls-mismatch,connection-refused,slow-app,rate-limit,cache-refused,grpc-no-endpoints";

let demo: RunningDemo;

beforeAll(async () => {
  demo = await startDemo("--now", AT, "--only", INCIDENTS);
});
afterAll(async () => {
  await stopFlaghoist();
  await demo.stop();
  await stopServers();
});

async function logsOf(app: RunningFlaghoist, edge: string, more = "") {
  const params = `edge=${encodeURIComponent(edge)}&at=${AT}&range=15m${more}`;
  const response = await fetch(`${app.url}/api/v1/edges/logs?${params}`);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

describe("with Prometheus and Loki", () => {
  let app: RunningFlaghoist;
  let ids: Map<string, string>;
  const evidenceOf = async (ends: string) => (await logsOf(app, ids.get(ends) ?? ends)).json;

  beforeAll(async () => {
    app = await startFlaghoist({ PROMETHEUS_URL: demo.url, LOKI_URL: demo.url });
    ids = new Map((await edgesIn(app.url, AT)).map(({ ends, id }) => [ends, id]));
  });
  afterAll(stopFlaghoist);

  test("a denial that metrics leave open gets the policy and rule that refused", async () => {
    const evidence = await evidenceOf("mobile-api > reviews");
    expect(evidence.upgrades).toMatchObject([
      {
        about: "refused",
        owner: "policy",
        sentence: expect.stringMatching(/^AuthorizationPolicy web\/deny-mobile-api rule 0 \(\d/),
      },
    ]);
    expect(evidence.groups[0]).toMatchObject({ code: 403, side: "both", confidence: "high" });
    expect(evidence.lines.belonged).toBeGreaterThan(100);
    expect(evidence.telemetry).toBeNull();
  });

  test.each([
    ["orders > notifications", "app_not_listening", "app", "both"],
    ["payments > ledger", "tls_to_plaintext", "mesh", "caller"],
    ["checkout > cart-api", "app_slow", "app", "both"],
    ["istio-ingressgateway > media", "rate_limited", "policy", "both"],
    ["cart-api > session-cache", "connection_refused", "mesh", "caller"],
    ["payments > fraud", "no_healthy_endpoint", "mesh", "caller"],
    ["checkout > payments", "app_error", "app", "callee"],
  ])("%s is proven to be %s", async (ends, cause, owner, side) => {
    const { groups } = await evidenceOf(ends);
    expect(groups[0]).toMatchObject({ cause, owner, side });
    expect(groups[0].example.raw.length).toBeGreaterThan(50);
  });

  test("every failing edge has lines that prove it, or is told why lines cannot", async () => {
    const failing = (await edgesIn(app.url, AT)).filter(({ health }) => health === "failing");
    expect(failing.length).toBeGreaterThan(3);
    for (const { id, ends } of failing) {
      const { json } = await logsOf(app, id);
      const kinds = json.notices.map(({ kind }: Record<string, string>) => kind);
      expect(json.groups.length > 0 || kinds.includes("grpc"), ends).toBe(true);
    }
  });

  test("an edge that nobody knows, or that is none, is a 400 with words", async () => {
    const unknown = await logsOf(app, "cluster-1/web/nobody~cluster-1/web/reviews");
    expect([unknown.status, unknown.json.error.message]).toEqual([
      400,
      expect.stringContaining("No edge cluster-1/web/nobody~cluster-1/web/reviews is known at"),
    ]);
    const none = await logsOf(app, "reviews");
    expect([none.status, none.json.error.source]).toEqual([400, "request"]);
    const missing = await fetch(`${app.url}/api/v1/edges/logs?at=${AT}`);
    expect([missing.status, await missing.text()]).toEqual([
      400,
      expect.stringContaining("edge is missing"),
    ]);
    expect((await logsOf(app, "a/b/c~a/b/d", "&range=1h")).json.error.message).toContain("range");
  });

  test("answers are packed, and the status knows both upstreams", async () => {
    const { headers } = await logsOf(app, ids.get("mobile-api > reviews") ?? "");
    expect(headers.get("content-encoding")).toBe("gzip");
    const status = await (await fetch(`${app.url}/api/v1/status`)).json();
    expect(status).toMatchObject({
      prometheus: { reachable: true },
      loki: { configured: true, reachable: true, version: "3.4.2", lacks: [], message: null },
    });
  });
});

describe("with one upstream broken", () => {
  const EDGE = "cluster-1/web/mobile-api~cluster-1/web/reviews";

  test("Loki alone still proves, by the names of the ends", async () => {
    const app = await startFlaghoist({ PROMETHEUS_URL: await refusingUrl(), LOKI_URL: demo.url });
    const { status, json } = await logsOf(app, EDGE);
    expect(status).toBe(200);
    expect(json.upgrades).toMatchObject([{ owner: "policy" }]);
    const kinds = json.notices.map(({ source, kind }: Record<string, string>) => [source, kind]);
    expect(kinds).toContainEqual(["prometheus", "unreachable"]);
    expect(kinds).toContainEqual(["loki", "guessed"]);
    await stopFlaghoist();
  });

  test("a Prometheus that hangs is given up on for names", async () => {
    const hanging = await serveFault(() => undefined);
    const app = await startFlaghoist({ PROMETHEUS_URL: hanging.url, LOKI_URL: demo.url });
    const { status, json } = await logsOf(app, EDGE);
    expect([status, json.upgrades[0]?.owner]).toEqual([200, "policy"]);
    expect(json.notices[0]).toMatchObject({ source: "prometheus", kind: "timeout" });
    await stopFlaghoist();
  });

  test("without its Loki the mesh is as ever, and logs say what is wrong", async () => {
    const app = await startFlaghoist({ PROMETHEUS_URL: demo.url, LOKI_URL: await refusingUrl() });
    expect((await edgesIn(app.url, AT)).length).toBeGreaterThan(20);
    const { status, json } = await logsOf(app, EDGE);
    expect([status, json.error.source, json.error.kind]).toEqual([502, "loki", "unreachable"]);
    const told = await (await fetch(`${app.url}/api/v1/status`)).json();
    expect([told.prometheus.reachable, told.loki.reachable]).toEqual([true, false]);
    const ready = await fetch(`${app.url}/readyz`);
    expect([ready.status, (await ready.json()).upstreams.loki.reachable]).toEqual([200, false]);
    await stopFlaghoist();
  });

  test("no Loki at all is nothing wrong, and is said", async () => {
    const app = await startFlaghoist({ PROMETHEUS_URL: demo.url });
    const { status, json } = await logsOf(app, EDGE);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      configured: false,
      groups: [],
      upgrades: [],
      notices: [{ kind: "unconfigured", message: expect.stringContaining("LOKI_URL") }],
    });
    await stopFlaghoist();
  });
});
