import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { ask } from "@/lib/prometheus/ask";
import {
  answerJson,
  answerText,
  type FaultServer,
  newViewer,
  ONE_ROW,
  refusingUrl,
  serveFault,
  serveRaw,
  stopServers,
  upstreamAt,
} from "./fault-server";

afterEach(stopServers);

const QUESTION = { name: "test", promql: "up", atMs: 1_700_000_000_000, keepMs: 0 };
const LOGIN_PAGE = "<!doctype html><title>Sign in</title>";

function askAt(url: string, variables: Record<string, string> = {}) {
  return ask(QUESTION, newViewer(), upstreamAt(url, variables));
}

async function failureFrom(server: { url: string }, variables: Record<string, string> = {}) {
  return askAt(server.url, variables).then(
    () => expect.fail("the question was answered"),
    (failure: unknown) => failure,
  );
}

function expectOneQuestion(server: FaultServer): void {
  expect(server.received).toHaveLength(1);
}

describe("an answer", () => {
  test("arrives as typed rows, with warnings and infos", async () => {
    const server = await serveFault((response) =>
      answerJson(response, 200, {
        ...ONE_ROW,
        warnings: ["partial"],
        infos: ["metric may not be a counter"],
      }),
    );
    expect(await askAt(server.url)).toEqual({
      rows: [{ labels: { code: "200" }, value: 1.5, histogram: null }],
      warnings: ["partial"],
      infos: ["metric may not be a counter"],
    });
  });

  test("may be gzipped", async () => {
    const server = await serveFault((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify(ONE_ROW)));
    });
    expect((await askAt(server.url)).rows).toHaveLength(1);
  });

  test("is asked for by POST below the path prefix, with time, timeout and every header", async () => {
    const server = await serveFault((response) => answerJson(response, 200, ONE_ROW));
    await askAt(`${server.url}/prometheus/`, {
      PROMETHEUS_BEARER_TOKEN: "s3cret",
      PROMETHEUS_HEADERS: "X-Scope-OrgID: team-a",
    });
    const [received] = server.received;
    expect(received?.path).toBe("/prometheus/api/v1/query");
    expect(received?.form.get("query")).toBe("up");
    expect(received?.form.get("time")).toBe("1700000000");
    expect(received?.form.get("timeout")).toMatch(/^(9\d\d\d|10000)ms$/);
    expect(received?.headers).toMatchObject({
      authorization: "Bearer s3cret",
      "x-scope-orgid": "team-a",
      "content-type": expect.stringContaining("application/x-www-form-urlencoded"),
      "accept-encoding": expect.stringContaining("gzip"),
    });
  });
});

describe("a refused connection", () => {
  test("is unreachable, tried twice, and names the address", async () => {
    const url = await refusingUrl();
    expect(await failureFrom({ url })).toMatchObject({
      source: "prometheus",
      kind: "unreachable",
      message: `Prometheus at ${url} refuses the connection: nothing listens there. Check the port.`,
    });
  });
});

describe("a reset connection", () => {
  test("is unreachable and tried twice", async () => {
    const server = await serveRaw(null);
    expect(await failureFrom(server)).toMatchObject({ kind: "unreachable" });
    expect(server.connections()).toBe(2);
  });
});

describe("a name that DNS does not know", () => {
  test("is unreachable and says so", async () => {
    expect(await failureFrom({ url: "http://no-such-host.invalid" })).toMatchObject({
      kind: "unreachable",
      message: expect.stringMatching(/DNS/),
    });
  });
});

describe("a server that speaks no HTTP or no TLS", () => {
  test("is unreadable", async () => {
    const server = await serveRaw("SSH-2.0-OpenSSH_9.2\r\n");
    expect(await failureFrom(server)).toMatchObject({ kind: "unreadable" });
  });

  test("is unreachable over https, with a hint at http", async () => {
    const server = await serveFault((response) => answerJson(response, 200, ONE_ROW));
    const url = server.url.replace("http:", "https:");
    expect(await failureFrom({ url })).toMatchObject({
      kind: "unreachable",
      message: expect.stringContaining("Check http or https"),
    });
  });
});

describe("a web page instead of an answer", () => {
  test("is unreadable under status 200", async () => {
    const server = await serveFault((response) =>
      answerText(response, 200, "text/html", LOGIN_PAGE),
    );
    expect(await failureFrom(server)).toMatchObject({
      kind: "unreadable",
      message: expect.stringContaining("web page"),
    });
    expectOneQuestion(server);
  });

  test("under 401 asks for credentials and shows none", async () => {
    const server = await serveFault((response) =>
      answerText(response, 401, "text/html", LOGIN_PAGE),
    );
    const failure = await failureFrom(server, { PROMETHEUS_BEARER_TOKEN: "s3cret" });
    expect(failure).toMatchObject({
      kind: "rejected",
      message: expect.stringContaining("PROMETHEUS_BEARER_TOKEN"),
    });
    expect(JSON.stringify(failure) + String(failure)).not.toContain("s3cret");
    expect(failure).not.toHaveProperty("cause");
  });

  test("behind a redirect is rejected and shows the host alone", async () => {
    const server = await serveFault((response) => {
      response.writeHead(302, { location: "https://login.example.com/oauth?state=s3cret" });
      response.end();
    });
    const failure = await failureFrom(server);
    expect(failure).toMatchObject({
      kind: "rejected",
      message: expect.stringContaining("https://login.example.com (302)"),
    });
    expect(String(failure)).not.toContain("s3cret");
  });

  test("from a gateway with 502 is unreachable", async () => {
    const server = await serveFault((response) =>
      answerText(response, 502, "text/html", "<h1>Bad Gateway</h1>"),
    );
    expect(await failureFrom(server)).toMatchObject({ kind: "unreachable" });
    expectOneQuestion(server);
  });

  test("under 404 hints at the path prefix", async () => {
    const server = await serveFault((response) =>
      answerText(response, 404, "text/plain", "404 page not found"),
    );
    expect(await failureFrom(server)).toMatchObject({
      kind: "rejected",
      message: expect.stringContaining("/prometheus"),
    });
  });
});

describe("a cut or lying answer", () => {
  const cut = JSON.stringify(ONE_ROW).slice(0, 60);

  test.each([
    ["with JSON that ends early", `HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n${cut}`],
    ["with less than its content length", `HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n${cut}`],
    [
      "in a chunk that never ends",
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n${cut}`,
    ],
    [
      "with broken gzip",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
    ],
    ["with other JSON", 'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"hello":"you"}'],
    ["with no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"],
  ])("%s is unreadable and asked once", async (_name, raw) => {
    const server = await serveRaw(raw);
    expect(await failureFrom(server)).toMatchObject({ kind: "unreadable" });
    expect(server.connections()).toBe(1);
  });
});

describe("a question that Prometheus refuses", () => {
  test("as bad data is rejected with Prometheus's own words", async () => {
    const server = await serveFault((response) =>
      answerJson(response, 400, {
        status: "error",
        errorType: "bad_data",
        error: "parse error: unexpected end",
      }),
    );
    expect(await failureFrom(server)).toMatchObject({
      kind: "rejected",
      message: expect.stringContaining("bad_data: parse error: unexpected end"),
    });
  });

  test("as too many samples is limited, with what to do", async () => {
    const server = await serveFault((response) =>
      answerJson(response, 422, {
        status: "error",
        errorType: "execution",
        error: "query processing would load too many samples into memory in query execution",
      }),
    );
    expect(await failureFrom(server)).toMatchObject({
      kind: "limited",
      message: expect.stringContaining("fewer namespaces"),
    });
    expectOneQuestion(server);
  });

  test("as timed out is a timeout and not asked again, though it comes with 503", async () => {
    const server = await serveFault((response) =>
      answerJson(response, 503, {
        status: "error",
        errorType: "timeout",
        error: "query timed out",
      }),
    );
    expect(await failureFrom(server)).toMatchObject({ kind: "timeout" });
    expectOneQuestion(server);
  });

  test("for want of a tenant names the header", async () => {
    const server = await serveFault((response) =>
      answerText(response, 401, "text/plain", "no org id\n"),
    );
    expect(await failureFrom(server)).toMatchObject({
      message: expect.stringContaining("X-Scope-OrgID"),
    });
  });
});

describe("a busy upstream", () => {
  test("that says 429 without a time is asked once", async () => {
    const server = await serveFault((response) =>
      answerText(response, 429, "text/plain", "slow down"),
    );
    expect(await failureFrom(server)).toMatchObject({ kind: "limited", retryAfterSeconds: null });
    expectOneQuestion(server);
  });

  test("that says 429 for one second is asked again after it", async () => {
    const server = await serveFault((response, nth) => {
      if (nth > 1) return answerJson(response, 200, ONE_ROW);
      response.writeHead(429, { "retry-after": "1" });
      response.end();
    });
    expect((await askAt(server.url)).rows).toHaveLength(1);
    expect(server.received).toHaveLength(2);
  });

  test("that says 429 for longer than the timeout is asked once and the time passed on", async () => {
    const server = await serveFault((response) => {
      response.writeHead(429, { "retry-after": "60" });
      response.end();
    });
    expect(await failureFrom(server)).toMatchObject({ kind: "limited", retryAfterSeconds: 60 });
    expectOneQuestion(server);
  });

  test("that is still starting is asked once more", async () => {
    const server = await serveFault((response, nth) =>
      nth === 1
        ? answerText(response, 503, "text/plain", "Service Unavailable")
        : answerJson(response, 200, ONE_ROW),
    );
    expect((await askAt(server.url)).rows).toHaveLength(1);
  });

  test("that stays at 503 is unreachable after two questions", async () => {
    const server = await serveFault((response) =>
      answerText(response, 503, "text/plain", "Service Unavailable"),
    );
    expect(await failureFrom(server)).toMatchObject({ kind: "unreachable" });
    expect(server.received).toHaveLength(2);
  });
});

describe("a slow upstream", () => {
  test("is a timeout, asked once, and the question is cancelled", async () => {
    const server = await serveFault(() => undefined);
    const failure = await failureFrom(server, { PROMETHEUS_TIMEOUT_SECONDS: "0.3" });
    expect(failure).toMatchObject({
      kind: "timeout",
      message: expect.stringContaining("within 0.3 s"),
    });
    expectOneQuestion(server);
    await expect.poll(server.leftEarly).toBe(1);
  });

  test("that trickles its answer is a timeout too", async () => {
    const server = await serveFault((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer));
    });
    const failure = await failureFrom(server, { PROMETHEUS_TIMEOUT_SECONDS: "0.3" });
    expect(failure).toMatchObject({ kind: "timeout" });
  });
});
