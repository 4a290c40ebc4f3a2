import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerJson, type FaultServer, refusingUrl, serveFault, stopServers } from "./fault-server";
import { type RunningFlaghoist, runToExit, startFlaghoist, stopFlaghoist } from "./flaghoist";

const SECRET = "s3cret-token";
const NOTHING = (resultType: "vector" | "matrix") => ({
  status: "success",
  data: { resultType, result: [] },
});

afterAll(stopServers);

/** For what fetch would refuse or rewrite before it is sent. */
async function sendRaw(url: string, requestLine: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`${requestLine} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`);
  return text(socket);
}

describe("start-up", () => {
  test("without a Prometheus stops with exit code 1 and says what is missing", async () => {
    const { code, output } = await runToExit({});
    expect(code).toBe(1);
    expect(output).toContain("PROMETHEUS_URL is not set");
  });

  test("lists every bad value and shows no secret", async () => {
    const { code, output } = await runToExit({
      PROMETHEUS_URL: `http://ann:${SECRET}@prometheus`,
      PROMETHEUS_BEARER_TOKEN: `${SECRET} ${SECRET}`,
      PROMETHEUS_TIMEOUT_SECONDS: "soon",
    });
    expect(code).toBe(1);
    expect(output).toContain("PROMETHEUS_URL holds a username or password");
    expect(output).toContain('PROMETHEUS_TIMEOUT_SECONDS holds "soon"');
    expect(output).not.toContain(SECRET);
  });
});

describe("with a Prometheus that answers", () => {
  let prometheus: FaultServer;
  let app: RunningFlaghoist;
  let isHolding = false;
  const get = (path: string, init?: RequestInit) => fetch(`${app.url}${path}`, init);
  const meter = async (line: string) => {
    const text = await (await get("/metrics")).text();
    const found = text.split("\n").find((one) => one.startsWith(`${line} `));
    return found === undefined ? null : Number(found.split(" ").at(-1));
  };

  beforeAll(async () => {
    prometheus = await serveFault((response, _nth, { path }) => {
      const isRange = path === "/api/v1/query_range";
      if (!isHolding) answerJson(response, 200, NOTHING(isRange ? "matrix" : "vector"));
    });
    app = await startFlaghoist({
      PROMETHEUS_URL: prometheus.url,
      PROMETHEUS_BEARER_TOKEN: SECRET,
    });
  });
  afterAll(stopFlaghoist);

  test("40 viewers cost as many questions as one", async () => {
    const before = prometheus.received.length;
    expect((await get("/api/v1/edges?at=1700000000")).status).toBe(200);
    const asked = prometheus.received.slice(before).map(({ path }) => path);
    const forOne = asked.length;
    expect(asked.filter((path) => path === "/api/v1/query")).toHaveLength(5);
    // Nothing was found at a pinned instant, so three looks ask since when there is anything.
    expect(asked.filter((path) => path === "/api/v1/query_range")).toHaveLength(3);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        get("/api/v1/edges?at=1700003600").then((one) => one.text()),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(prometheus.received.length - before).toBeLessThanOrEqual(2 * forOne);
  });

  test("what start-up and what the routes count comes out of one state", async () => {
    await get("/api/v1/status");
    expect(await meter("process_start_time_seconds")).toBeGreaterThan(1_700_000_000);
    expect(
      await meter('flaghoist_http_requests_total{route="/api/v1/status",status="200"}'),
    ).toBeGreaterThan(0);
    expect(await meter('flaghoist_cache_misses_total{question="requests"}')).toBeGreaterThan(0);
    expect(
      await meter('flaghoist_upstream_seconds_count{upstream="prometheus",question="requests"}'),
    ).toBeGreaterThan(0);
  });

  test("a viewer who leaves cancels what only he waited for", async () => {
    isHolding = true;
    const before = prometheus.leftEarly();
    const controller = new AbortController();
    const asked = prometheus.received.length;
    const answer = get("/api/v1/edges?at=1700007200&latency=none", { signal: controller.signal });
    await expect.poll(() => prometheus.received.length).toBeGreaterThan(asked);
    controller.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => prometheus.leftEarly() - before).toBeGreaterThan(0);
    isHolding = false;
    await expect.poll(() => app.log().some(({ status }) => status === 499)).toBe(true);
  });

  test("every request is a line of JSON with what it waited for, without its query string", async () => {
    await get("/api/v1/edges?at=1700010800&namespace=sensitive");
    await get("/no-such-page?token=sensitive");
    const line = (path: string) => app.log().findLast((one) => one.path === path);
    await expect
      .poll(() => line("/api/v1/edges"))
      .toMatchObject({
        level: "info",
        method: "GET",
        status: 200,
        upstream: expect.arrayContaining([
          expect.objectContaining({
            upstream: "prometheus",
            question: "requests",
            from: "asked",
            ms: expect.any(Number),
            bytes: expect.any(Number),
          }),
        ]),
      });
    await expect.poll(() => line("/no-such-page")).toMatchObject({ status: 404, route: "page" });
    expect(app.output()).not.toContain("sensitive");
  });

  test("the token reaches Prometheus and nobody else", async () => {
    expect(prometheus.received.at(-1)?.headers.authorization).toBe(`Bearer ${SECRET}`);
    const answers = await Promise.all(
      ["/api/v1/status", "/metrics", "/readyz"].map((path) => get(path).then((one) => one.text())),
    );
    expect(answers.join("") + app.output()).not.toContain(SECRET);
  });

  test.each([
    "/api/v1/status?bogus=1&bogus=2",
    "/api/v1/edges?bogus=1",
    "/api/v1/edges/provenance?bogus=1",
    "/api/v1/edges/onsets?bogus=1",
    "/api/v1/edges/logs?bogus=1",
    "/api/v1/edges/series?edge=a&bogus=1",
    "/api/v1/edges/identity?edge=a&bogus=1",
  ])("a parameter that %s does not have is refused by its name", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { source: "request", message: expect.stringContaining('"bogus" is not a parameter') },
    });
  });

  test.each([
    ["/api/v1/edges?compare=2h", "compare"],
    ["/api/v1/edges?compare=", "compare"],
    ["/api/v1/edges?compare=1h&compare=1d", "compare"],
    ["/api/v1/edges?range=1h", "range"],
    ["/api/v1/edges/onsets?range=soon", "range"],
    ["/api/v1/edges/onsets?range=1s", "range"],
    ["/api/v1/edges/onsets?range=1h&range=1d", "range"],
    ["/api/v1/edges/onsets?compare=2h", "compare"],
    ["/api/v1/edges/series", "edge, callee and caller"],
    ["/api/v1/edges/series?edge=a&callee=b", "edge, callee and caller"],
    ["/api/v1/edges/series?edge=a&edge=b", "edge"],
    ["/api/v1/edges/series?edge=a&part=all", "part"],
    ["/api/v1/edges/series?callee=a&protocol=udp", "protocol"],
    ["/api/v1/edges/series?edge=a&range=1s", "range"],
    ["/api/v1/edges/series?edge=a~b", "No traffic of a~b"],
    ["/api/v1/edges/identity", "edge"],
  ])("%s is a 400 that names %s", async (path, name) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { source: "request", kind: "rejected", message: expect.stringContaining(name) },
    });
  });

  test("a comparison asks about then beside now, and onsets find nothing where nothing is", async () => {
    const compared = await (await get("/api/v1/edges?compare=1d&at=1700014400")).json();
    expect(compared).toMatchObject({ edges: [], versions: [] });
    const onsets = await (await get("/api/v1/edges/onsets?range=2h&at=1700014400")).json();
    expect(onsets).toMatchObject({ rangeSeconds: 7_200, stepSeconds: 120, onsets: [] });
  });

  test.each(["/api/v1/status", "/api/v1/edges/onsets"])(
    "%s is packed for those who can unpack",
    async (path) => {
      const { headers } = await get(path, { headers: { "accept-encoding": "gzip" } });
      expect(headers.get("content-encoding")).toBe("gzip");
    },
  );

  describe("every answer", () => {
    const PATHS = ["/", "/no-such-page", "/api/v1/status", "/api/nope", "/healthz", "/icon.svg"];

    test.each(PATHS)("of %s carries the security headers", async (path) => {
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe-eval");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("x-powered-by")).toBeNull();
    });

    test("has a nonce of its own, on every script of its page", async () => {
      const pages = await Promise.all([get("/"), get("/")]);
      const nonces = pages.map(
        ({ headers }) => /'nonce-([\w-]+)'/.exec(headers.get("content-security-policy") ?? "")?.[1],
      );
      expect(new Set(nonces).size).toBe(2);
      for (const [index, page] of pages.entries()) {
        const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(0);
        expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[index]}"`))).toEqual([]);
      }
    });
  });

  describe("what is not there", () => {
    test.each(["/api", "/api/", "/api/v1", "/api/v2/edges", "/api/v1/edges/more"])(
      "%s is a 404 in JSON",
      async (path) => {
        const response = await get(path);
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ error: { source: "request" } });
      },
    );

    test("an API's path in other letters is a page that is not there, and comes as one", async () => {
      const { status, headers } = await get("/API/v1/edges");
      expect(status).toBe(404);
      expect(headers.get("content-type")).toMatch(/^text\/html/);
    });

    test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])("is a 404 for %s too", async (method) => {
      const response = await get("/api/nope", { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { kind: "rejected" } });
    });

    test.each([
      "/api/v1/edges",
      "/api/v1/edges/onsets",
      "/api/v1/status",
      "/healthz",
      "/readyz",
      "/metrics",
    ])("%s has no POST, and says in JSON what it has", async (path) => {
      const response = await get(path, { method: "POST" });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect(await response.json()).toMatchObject({
        error: { message: expect.stringContaining("POST is not allowed") },
      });
    });

    test("a method that nobody knows is a 501 in JSON", async () => {
      const response = await get("/api/v1/edges", { method: "PROPFIND" });
      expect(response.status).toBe(501);
      expect(await response.json()).toMatchObject({ error: { source: "request" } });
    });

    test.each(["/", "/no-such-page", "/icon.svg"])("%s is only read", async (path) => {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const response = await get(path, { method, headers: { "next-action": "0".repeat(42) } });
        expect([response.status, response.headers.get("allow")]).toEqual([
          405,
          "GET, HEAD, OPTIONS",
        ]);
        expect(response.headers.get("x-content-type-options")).toBe("nosniff");
        expect(await response.json()).toMatchObject({ error: { source: "request" } });
      }
      const options = await get(path, { method: "OPTIONS" });
      expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    });

    test("TRACE, which fetch forbids, is a 501 in JSON too", async () => {
      const response = await sendRaw(app.url, "TRACE /api/v1/edges");
      expect(response).toMatch(/^HTTP\/1\.1 501 /);
      expect(response).toContain("x-content-type-options: nosniff");
      expect(response).toContain('{"error":{"source":"request","kind":"rejected"');
    });

    test.each(["/api/%E0%A4%A", "/api/100%", "//api//nope/"])(
      "%s is a 404 in JSON with the security headers",
      async (path) => {
        const response = await get(path, { redirect: "manual" });
        expect(response.status).toBe(404);
        expect(response.headers.get("x-content-type-options")).toBe("nosniff");
        expect(await response.json()).toMatchObject({ error: { source: "request" } });
      },
    );

    test.each(["//api/v1/status", "/api/v1/status/", "/api\\v1/status"])(
      "%s is answered as the path that it means",
      async (path) => {
        const response = await sendRaw(app.url, `GET ${path}`);
        expect(response).toMatch(/^HTTP\/1\.1 200 /);
        expect(response).toContain('{"prometheus":');
      },
    );

    test("a page that cannot be decoded is a 404 page", async () => {
      const response = await get("/%E0%A4%A", { redirect: "manual" });
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toContain("text/html");
    });

    test("HEAD has no body and OPTIONS names the methods", async () => {
      const head = await get("/healthz", { method: "HEAD" });
      expect([head.status, await head.text()]).toEqual([200, ""]);
      const options = await get("/healthz", { method: "OPTIONS" });
      expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    });
  });
});

describe("with a Prometheus that is down", () => {
  let app: RunningFlaghoist;
  let upstream: string;

  beforeAll(async () => {
    upstream = await refusingUrl();
    app = await startFlaghoist({ PROMETHEUS_URL: upstream });
  });
  afterAll(stopFlaghoist);

  test("edges fail as unreachable, the status says so, and the probes stay green", async () => {
    const edges = await fetch(`${app.url}/api/v1/edges`);
    expect(edges.status).toBe(502);
    const message = expect.stringContaining(`Prometheus at ${upstream} refuses the connection`);
    expect(await edges.json()).toEqual({
      error: { source: "prometheus", kind: "unreachable", message },
    });
    const status = await fetch(`${app.url}/api/v1/status`);
    expect(status.status).toBe(200);
    expect(await status.json()).toEqual({
      prometheus: {
        reachable: false,
        version: null,
        flavour: null,
        latencyMs: null,
        lacks: null,
        message,
      },
      loki: {
        configured: false,
        reachable: false,
        version: null,
        flavour: null,
        latencyMs: null,
        lacks: null,
        message: "LOKI_URL is not set: there is no evidence from logs.",
      },
    });
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${app.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: "ready",
      upstreams: { prometheus: { reachable: false, message } },
    });
  });
});
