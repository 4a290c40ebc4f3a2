import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { LokiSettings } from "@/lib/config/loki-settings";
import { parseSettings } from "@/lib/config/settings";
import { readEvidence } from "@/lib/loki/read-evidence";
import { readLokiStatus } from "@/lib/loki/read-status";
import { calleeEntry, callerEntry } from "@/lib/mesh/log-lines.fixture";
import { subjectFromId } from "@/lib/mesh/log-subject";
import {
  answerJson,
  answerText,
  type FaultServer,
  newViewer,
  refusingUrl,
  serveFault,
  serveRaw,
  stopServers,
} from "./fault-server";

afterEach(stopServers);

const AT_MS = Date.UTC(2026, 10, 21, 12);
const SPAN = { fromMs: AT_MS - 3_600_000, toMs: AT_MS };
const LOGIN_PAGE = "<!doctype html><title>Sign in</title>";
const SELECTOR = 'namespace="{namespace}", pod="{pod}"';

const subject = subjectFromId("-/shop/web~-/shop/cart");
if (subject === null) throw new Error("The edge has no ends.");

function lokiAt(url: string, variables: Record<string, string> = {}): LokiSettings {
  const { loki } = parseSettings({
    PROMETHEUS_URL: "http://unused",
    LOKI_URL: url,
    LOKI_TIMEOUT_SECONDS: "10",
    LOKI_SELECTOR: SELECTOR,
    ...variables,
  });
  if (loki === null) throw new Error("There is no Loki.");
  return loki;
}

function evidenceAt(url: string, variables: Record<string, string> = {}, viewer = newViewer()) {
  if (subject === null) throw new Error("The edge has no ends.");
  return readEvidence(subject, SPAN, lokiAt(url, variables), viewer);
}

async function failureFrom(server: { url: string }, variables: Record<string, string> = {}) {
  return evidenceAt(server.url, variables).then(
    () => expect.fail("Loki was understood"),
    (failure: unknown) => failure,
  );
}

function streams(...entries: { line: string; pod: string | null }[]) {
  const result = entries.map(({ line, pod }) => ({
    stream: { namespace: "shop", pod },
    values: [[`${AT_MS}000000`, line]],
  }));
  return { status: "success", data: { resultType: "streams", result } };
}

const WHOLE = streams(callerEntry(), calleeEntry());

describe("a Loki that answers", () => {
  test("is asked three questions about the time, with the tenant, and proves who failed", async () => {
    const server = await serveFault((response) => answerJson(response, 200, WHOLE));
    const evidence = await evidenceAt(`${server.url}/prefix/`, { LOKI_TENANT: "team-a" });
    expect(evidence).toMatchObject({
      configured: true,
      from: "2026-11-21T11:00:00.000Z",
      at: "2026-11-21T12:00:00.000Z",
      groups: [{ cause: "app_closed", side: "both", count: 1 }],
    });
    expect(server.received).toHaveLength(3);
    for (const { path, headers } of server.received) {
      const params = new URL(path, server.url).searchParams;
      expect(path).toMatch(/^\/prefix\/loki\/api\/v1\/query_range\?/);
      expect(params.get("direction")).toBe("backward");
      expect(params.get("start")).toBe(`${SPAN.fromMs}000000`);
      expect(params.get("end")).toBe(`${SPAN.toMs}000000`);
      expect(headers["x-scope-orgid"]).toBe("team-a");
    }
  });

  test("is asked once by all who ask the same, and not again for a while", async () => {
    const server = await serveFault((response) => answerJson(response, 200, WHOLE));
    await Promise.all(Array.from({ length: 20 }, () => evidenceAt(server.url)));
    expect(server.received).toHaveLength(3);
  });

  test("may pack its answer", async () => {
    const server = await serveFault((response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify(WHOLE)));
    });
    expect((await evidenceAt(server.url)).groups).toHaveLength(1);
  });

  test("tells its labels first where no selector is set, those of agents of several kinds too", async () => {
    const otlp = ["k8s_container_name", "k8s_namespace_name", "k8s_pod_name", "container"];
    const server = await serveFault((response, _nth, { path }) => {
      if (path.includes("/labels")) answerJson(response, 200, { status: "success", data: otlp });
      else if (path.includes("/values"))
        answerJson(response, 200, { status: "success", data: ["app"] });
      else answerJson(response, 200, WHOLE);
    });
    const { sources } = await evidenceAt(server.url, { LOKI_SELECTOR: "" });
    expect(sources[0]?.logql).toContain('{k8s_container_name="istio-proxy", k8s_namespace_name=~');
  });

  test("without labels that tell pods apart is refused, with the setting that helps", async () => {
    const server = await serveFault((response) =>
      answerJson(response, 200, { status: "success", data: ["app"] }),
    );
    expect(await failureFrom(server, { LOKI_SELECTOR: "" })).toMatchObject({
      source: "loki",
      kind: "rejected",
      message: expect.stringContaining("LOKI_SELECTOR"),
    });
  });

  test("with no lines leads to the resource that has proxies log what fails", async () => {
    const server = await serveFault((response) => answerJson(response, 200, streams()));
    const { telemetry, notices, groups } = await evidenceAt(server.url);
    expect(groups).toEqual([]);
    expect(telemetry).toContain('namespace: "shop"');
    expect(notices).toContainEqual(expect.objectContaining({ kind: "empty" }));
  });

  test("with lines of others alone claims nothing of this edge", async () => {
    const lies = { ...callerEntry(), line: callerEntry().line.replaceAll("cart", "other") };
    const server = await serveFault((response) => answerJson(response, 200, streams(lies)));
    const { lines, groups } = await evidenceAt(server.url);
    expect([lines.read, lines.belonged, groups.length]).toEqual([1, 0, 0]);
  });

  test("with as many lines as were asked for has more than these", async () => {
    const server = await serveFault((response) => answerJson(response, 200, WHOLE));
    const many = Array.from({ length: 10 }, () => callerEntry());
    const cut = await serveFault((response) => answerJson(response, 200, streams(...many)));
    expect((await evidenceAt(server.url)).sources.map(({ isCut }) => isCut)).not.toContain(true);
    const { sources, notices } = await evidenceAt(cut.url, { LOKI_MAX_LINES: "10" });
    expect(sources.map(({ isCut }) => isCut)).toEqual([true, true, true]);
    expect(notices.map(({ message }) => message).join()).toContain("of the newest");
  });
});

describe("a Loki that answers in part", () => {
  const failSecond = () =>
    serveFault((response, nth) =>
      nth === 2
        ? answerText(response, 500, "text/plain", "too many unhealthy instances in the ring")
        : answerJson(response, 200, WHOLE),
    );

  test("leaves the rest standing, and a notice says what is missing", async () => {
    const server = await failSecond();
    const { groups, notices, sources } = await evidenceAt(server.url);
    expect(groups).toHaveLength(1);
    expect(sources).toHaveLength(2);
    expect(notices[0]).toMatchObject({
      source: "loki",
      message: expect.stringMatching(/^Missing: .+ unhealthy instances/),
    });
  });

  test("and warns of it is quoted", async () => {
    const partial = { ...WHOLE, warnings: ["one querier did not answer"] };
    const server = await serveFault((response) => answerJson(response, 200, partial));
    const { notices } = await evidenceAt(server.url);
    expect(notices).toContainEqual({
      source: "loki",
      kind: "partial",
      message: "one querier did not answer",
    });
  });
});

describe("a Loki that refuses", () => {
  test.each([
    [401, "no org id\n", "rejected", "LOKI_TENANT"],
    [401, "Unauthorized", "rejected", "LOKI_BEARER_TOKEN"],
    [403, "forbidden", "rejected", "LOKI_USERNAME and LOKI_PASSWORD"],
    [429, "too many outstanding requests", "limited", "no more questions right now"],
    [
      400,
      "max entries limit per query exceeded, limit > max_entries_limit (5000 > 1000)",
      "limited",
      "lower LOKI_MAX_LINES",
    ],
    [400, "the query would read too many bytes (query: 9 GB, limit: 1 GB)", "limited", "range"],
    [400, "parse error at line 1, col 3: syntax error", "rejected", "parse error"],
    [500, "context deadline exceeded", "timeout", "shorter range"],
    [404, "404 page not found", "rejected", "/loki/api"],
    [502, "<h1>Bad Gateway</h1>", "unreachable", "Check that Loki runs"],
    [504, "", "timeout", "gateway"],
  ])("with %i %j is %s, and the message says: %s", async (status, body, kind, words) => {
    const server = await serveFault((response) =>
      answerText(response, status, "text/plain; charset=utf-8", body),
    );
    const failure = await failureFrom(server, { LOKI_BEARER_TOKEN: "s3cret" });
    expect(failure).toMatchObject({
      source: "loki",
      kind,
      message: expect.stringMatching(/^Loki at http:/),
    });
    expect(String(failure)).toContain(words);
    expect(String(failure) + JSON.stringify(failure)).not.toContain("s3cret");
  });

  test("in JSON of its own is quoted too", async () => {
    const json = { code: 400, status: "error", message: "query time range exceeds the limit" };
    const server = await serveFault((response) => answerJson(response, 400, json));
    expect(await failureFrom(server)).toMatchObject({
      kind: "limited",
      message: expect.stringContaining("query time range exceeds the limit"),
    });
  });

  test("and names a time to wait is asked again after it", async () => {
    const server = await serveFault((response, nth) => {
      if (nth > 2) return answerJson(response, 200, WHOLE);
      response.writeHead(429, { "retry-after": "1" });
      response.end("too many outstanding requests");
    });
    expect((await evidenceAt(server.url)).groups).toHaveLength(1);
    expect(server.received).toHaveLength(5);
  });
});

describe("what is no answer of Loki's", () => {
  const page = (status: number) =>
    serveFault((response) => answerText(response, status, "text/html", LOGIN_PAGE));

  test("a login page is unreadable", async () => {
    expect(await failureFrom(await page(200))).toMatchObject({
      kind: "unreadable",
      message: expect.stringContaining("login page, or LOKI_URL"),
    });
  });

  test("a redirect to one is rejected and shows the host alone", async () => {
    const server = await serveFault((response) => {
      response.writeHead(302, { location: "https://login.example.com/?state=s3cret" });
      response.end();
    });
    const failure = await failureFrom(server);
    expect(String(failure)).toContain("https://login.example.com (302)");
    expect(String(failure)).not.toContain("s3cret");
  });

  test.each([
    [
      "that ends early",
      `HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{"status":"success","data":{"r`,
    ],
    ["shorter than it says", 'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"status":"su'],
    ["in a broken chunk", 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"st'],
    [
      "with broken gzip",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
    ],
    ["of other JSON", 'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"hello":"you"}'],
    ["of nothing", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"],
    ["that is no HTTP", "SSH-2.0-OpenSSH_9.2\r\n"],
  ])("an answer %s is unreadable", async (_name, raw) => {
    expect(await failureFrom(await serveRaw(raw))).toMatchObject({
      source: "loki",
      kind: "unreadable",
    });
  });

  test("a matrix is unreadable", async () => {
    const matrix = { status: "success", data: { resultType: "matrix", result: [] } };
    const server = await serveFault((response) => answerJson(response, 200, matrix));
    expect(await failureFrom(server)).toMatchObject({ kind: "unreadable" });
  });

  test.each(["identity", "gzip"])("more than the limit, %s, is cut off", async (encoding) => {
    const line = { ...callerEntry(), line: "x".repeat(2_000_000) };
    const text = JSON.stringify(streams(line));
    const server = await serveFault((response) => {
      response.writeHead(200, { "content-encoding": encoding });
      response.end(encoding === "gzip" ? gzipSync(text) : text);
    });
    expect(await failureFrom(server, { LOKI_MAX_MEGABYTES: "1" })).toMatchObject({
      kind: "limited",
      message: expect.stringContaining("LOKI_MAX_LINES"),
    });
  });
});

describe("a Loki that is not there, or too slow", () => {
  test("refuses the connection: unreachable, with the address", async () => {
    const url = await refusingUrl();
    expect(await failureFrom({ url })).toMatchObject({
      kind: "unreachable",
      message: `Loki at ${url} refuses the connection: nothing listens there. Check the port.`,
    });
  });

  test.each([
    ["says nothing", (): void => undefined],
    [
      "stops in the middle",
      (response: Parameters<Parameters<typeof serveFault>[0]>[0]): void => {
        response.writeHead(200);
        response.write('{"status":');
      },
    ],
  ])("%s: a timeout", async (_name, reply) => {
    const server = await serveFault(reply);
    expect(await failureFrom(server, { LOKI_TIMEOUT_SECONDS: "0.3" })).toMatchObject({
      kind: "timeout",
      message: expect.stringContaining("LOKI_TIMEOUT_SECONDS"),
    });
  });

  test("is not asked on once nobody waits", async () => {
    const server: FaultServer = await serveFault(() => undefined);
    const viewer = newViewer();
    const evidence = evidenceAt(server.url, {}, viewer);
    await expect.poll(() => server.received.length).toBe(2);
    viewer.leave();
    await expect(evidence).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(server.leftEarly).toBe(2);
  });
});

describe("the status", () => {
  const status = (url: string, variables: Record<string, string> = {}) =>
    readLokiStatus(AT_MS, newViewer(), lokiAt(url, variables));

  test("tells version and labels", async () => {
    const server = await serveFault((response, _nth, { path }) =>
      answerJson(
        response,
        200,
        path.includes("buildinfo")
          ? { version: "3.4.2" }
          : { status: "success", data: ["pod", "namespace"] },
      ),
    );
    expect(await status(server.url, { LOKI_SELECTOR: "" })).toEqual({
      configured: true,
      reachable: true,
      version: "3.4.2",
      flavour: null,
      latencyMs: expect.any(Number),
      lacks: [],
      message: null,
    });
  });

  test("takes an empty version for none", async () => {
    const server = await serveFault((response) => answerJson(response, 200, { version: "" }));
    expect(await status(server.url)).toMatchObject({ version: null });
  });

  test("says where no label tells pods apart", async () => {
    const server = await serveFault((response) =>
      answerJson(response, 200, { status: "success", data: ["app"] }),
    );
    expect(await status(server.url, { LOKI_SELECTOR: "" })).toMatchObject({
      reachable: true,
      lacks: [expect.stringContaining("LOKI_SELECTOR")],
    });
  });

  test("of one that wants a tenant is reachable, with what to set", async () => {
    const server = await serveFault((response) =>
      answerText(response, 401, "text/plain", "no org id"),
    );
    expect(await status(server.url)).toMatchObject({
      reachable: true,
      lacks: null,
      message: expect.stringContaining("LOKI_TENANT"),
    });
  });

  test("of one that hangs is told in seconds", async () => {
    const server = await serveFault(() => undefined);
    expect(await status(server.url, { LOKI_TIMEOUT_SECONDS: "60" })).toMatchObject({
      reachable: false,
      message: expect.stringContaining("within 4 s"),
    });
  });

  test("of one that is down is not reachable", async () => {
    expect(await status(await refusingUrl())).toMatchObject({ reachable: false, version: null });
  });
});
