import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusingUrl, stopServers } from "./fault-server";
import { type RunningFlaghoist, startFlaghoist, stopFlaghoist } from "./flaghoist";

const LINE =
  '[2026-11-21T12:00:00.000Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.9.1" "b7a3a1d4-0000-4000-8000-000000000001" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.0.9:8080 10.0.0.5:40000 - default\n';
const NEWLINE = 10;
const POLL_MS = 100;
const MEGABYTE = 1_000_000;
const LIMIT_MEGABYTES = 52;

let app: RunningFlaghoist;

beforeAll(async () => {
  app = await startFlaghoist({
    PROMETHEUS_URL: await refusingUrl(),
    DECODE_MAX_MEGABYTES: `${LIMIT_MEGABYTES}`,
  });
});
afterAll(stopFlaghoist);
afterAll(stopServers);

function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return fetch(`${app.url}/api/v1/decode`, init);
}

function asLines(body: BodyInit): Promise<Response> {
  return post(body, { accept: "application/x-ndjson" });
}

/** Text of this many megabytes, whose length the request does not declare. */
function undeclared(megabytes: number): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode("x".repeat(MEGABYTE - 1).concat("\n"));
  let left = megabytes;
  return new ReadableStream({
    pull: (controller) => {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(chunk);
    },
  });
}

test("a log comes back as one document", async () => {
  const response = await post(`${LINE}something else\n`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toMatchObject({
    records: [
      {
        line: 1,
        flags: ["UH"],
        destinationService: "cart.shop.svc.cluster.local",
        verdict: { owner: "mesh", cause: "no_healthy_endpoint", confidence: "high" },
      },
    ],
    skipped: [{ line: 2 }],
  });
});

test("a log comes back as a record a line, with what was skipped last", async () => {
  const response = await asLines(`${LINE}something else\n${LINE}`);
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  const lines = (await response.text()).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { line: 1 },
    { line: 3 },
    { skipped: [{ line: 2 }] },
  ]);
});

test("50 MB come back line for line, and nobody else waits for half of it", async () => {
  const count = Math.ceil((50 * MEGABYTE) / LINE.length);
  const startedMs = performance.now();
  let isDone = false;
  const answer = asLines(LINE.repeat(count))
    .then(countLines)
    .finally(() => {
      isDone = true;
    });
  let longestMs = 0;
  while (!isDone) {
    const askedMs = performance.now();
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    longestMs = Math.max(longestMs, performance.now() - askedMs);
    await setTimeout(POLL_MS);
  }
  expect(await answer).toBe(count + 1);
  expect(longestMs).toBeLessThan((performance.now() - startedMs) / 2);
}, 300_000);

async function countLines(response: Response): Promise<number> {
  let lines = 0;
  for await (const chunk of response.body ?? []) {
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1))
      lines += 1;
  }
  return lines;
}

describe("above the limit", () => {
  test("a declared length is a 413", async () => {
    const response = await post("x".repeat((LIMIT_MEGABYTES + 1) * MEGABYTE));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      error: { source: "request", kind: "limited" },
    });
  });

  test("an undeclared length is a 413 in either shape", async () => {
    expect((await post(undeclared(LIMIT_MEGABYTES + 1))).status).toBe(413);
    expect((await asLines(undeclared(LIMIT_MEGABYTES + 1))).status).toBe(413);
  });
});

describe("every answer carries the security headers", () => {
  test.each(["POST", "GET"])("to %s", async (method) => {
    const body = method === "POST" ? LINE : null;
    const { headers } = await fetch(`${app.url}/api/v1/decode`, { method, body });
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  });
});

test("another method is a 405 in JSON", async () => {
  const response = await fetch(`${app.url}/api/v1/decode`);
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST, OPTIONS");
});

test("the dictionary holds every flag of Envoy", async () => {
  const response = await fetch(`${app.url}/api/v1/flags`);
  expect(await response.json()).toMatchObject({
    envoy: expect.arrayContaining([
      expect.objectContaining({ flag: "UDO", checks: expect.any(Array) }),
    ]),
    ztunnel: expect.arrayContaining([expect.objectContaining({ flag: "DENY" })]),
  });
});
