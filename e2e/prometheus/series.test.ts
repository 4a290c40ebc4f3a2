import { afterAll, beforeAll, expect, test } from "vitest";
import type { Series } from "@/demo/promql/series";
import { type CountingProxy, startCountingProxy } from "@/e2e/harness/counting-proxy";
import {
  type Call,
  call,
  istioLabels,
  type requests,
  timedRequests,
  workload,
} from "@/e2e/harness/istio-series";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { newTrace } from "@/lib/http/viewer";
import type { Scope } from "@/lib/mesh/scope";
import type { LatencySeries, RequestsSeries } from "@/lib/mesh/series";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { readIdentity } from "@/lib/prometheus/read-identity";
import { readLatencySeries } from "@/lib/prometheus/read-latency-series";
import { readRequestsSeries } from "@/lib/prometheus/read-requests-series";

const AT_MS = Date.UTC(2026, 9, 1, 12);
const SCRAPE_MS = 15_000;
const HOURS_MS = 3 * 3_600_000;
const FAILED_FROM_MS = AT_MS - 20 * 60_000;
const GAP = { fromMs: AT_MS - 45 * 60_000, toMs: AT_MS - 35 * 60_000 };

const v1 = { destination_canonical_revision: "v1", source_canonical_revision: "v7" };
const v2 = { destination_canonical_revision: "v2", source_canonical_revision: "v7" };
const certificates = {
  source_principal: "spiffe://cluster.local/ns/shop/sa/web",
  destination_principal: "spiffe://cluster.local/ns/shop/sa/cart",
};

/** A counter whose rate changes with time, scraped every 15 s but for where it says so. */
function counter(
  labels: Record<string, string>,
  perSecondAt: (atMs: number) => number,
  isScraped: (atMs: number) => boolean = () => true,
): Series {
  let count = 1000;
  const timesMs: number[] = [];
  const values: number[] = [];
  for (let atMs = AT_MS - HOURS_MS; atMs <= AT_MS; atMs += SCRAPE_MS) {
    count += (perSecondAt(atMs) * SCRAPE_MS) / 1000;
    if (!isScraped(atMs)) continue;
    timesMs.push(atMs);
    values.push(count);
  }
  return { labels, timesMs, values };
}

function requestCounter(
  version: Record<string, string>,
  perSecondAt: (atMs: number) => number,
  changes: Partial<Call> = {},
  isScraped?: (atMs: number) => boolean,
): Series {
  const labels = { __name__: "istio_requests_total", ...istioLabels(call(changes)), ...version };
  return counter(labels, perSecondAt, isScraped);
}

const isFailing = (atMs: number) => atMs > FAILED_FROM_MS;
const canary = { destination: workload("cart-v2") };
const gone = { source: workload("night-v1"), destination: workload("night-db-v1") };

const SERIES: Series[] = [
  requestCounter(v1, () => 8),
  requestCounter(v2, (atMs) => (isFailing(atMs) ? 1 : 2), canary),
  requestCounter(v2, (atMs) => (isFailing(atMs) ? 1 : 0), { ...canary, code: 503 }),
  requestCounter({ ...v1, ...certificates }, () => 8, { reporter: "destination" }),
  requestCounter(v2, () => 2, { reporter: "destination", ...canary, security: "none" }),
  requestCounter(
    {},
    () => 5,
    gone,
    (atMs) => atMs < GAP.fromMs || atMs > GAP.toMs,
  ),
  ...timedRequests({ "10": 5, "100": 8, "+Inf": 8 }, 20).slice(1).map(steady(v1)),
  ...timedRequests({ "10": 0, "100": 1, "1000": 2, "+Inf": 2 }, 400, canary)
    .slice(1)
    .map(steady(v2)),
];

function steady(version: Record<string, string>) {
  return ({ name, labels, perSecond }: ReturnType<typeof requests>[number]) =>
    counter({ __name__: name, ...labels, ...version }, () => perSecond);
}

let prometheus: RunningPrometheus;
let proxy: CountingProxy;

beforeAll(async () => {
  prometheus = await startPrometheus({ openMetrics: toOpenMetrics(SERIES) });
  proxy = await startCountingProxy(prometheus.url);
  process.env.PROMETHEUS_URL = proxy.url;
});

afterAll(async () => {
  proxy.stop();
  await prometheus.stop();
});

const SCOPE: Scope = {
  namespaces: [],
  windowSeconds: 60,
  atMs: AT_MS,
  group: "service",
  latency: "none",
  compareSeconds: null,
};
const CART: SeriesSubject = { kind: "edge", id: "east/shop/web~east/shop/cart" };

function viewer() {
  return { signal: new AbortController().signal, trace: newTrace() };
}

function readRequests(
  subject: SeriesSubject,
  changes: Partial<Scope> = {},
  rangeSeconds = 3_600,
): Promise<RequestsSeries> {
  return readRequestsSeries({ ...SCOPE, ...changes }, subject, rangeSeconds, AT_MS, viewer());
}

function readLatency(subject: SeriesSubject, changes: Partial<Scope> = {}): Promise<LatencySeries> {
  return readLatencySeries({ ...SCOPE, ...changes }, subject, 3_600, AT_MS, viewer());
}

test("an hour is 240 instants, the last of them the one asked about, with the known rates", async () => {
  const { start, stepSeconds, points, windowSeconds, course, troubles } = await readRequests(CART);
  expect({ start, stepSeconds, points, windowSeconds }).toEqual({
    start: new Date(AT_MS - 239 * SCRAPE_MS).toISOString(),
    stepSeconds: 15,
    points: 240,
    windowSeconds: 60,
  });
  expect(course.perSecond.at(-1)).toBe(10);
  expect(course.errorRatio.at(-1)).toBe(0.1);
  expect(course.errorRatio[0]).toBe(0);
  expect(course.reportedDestination.at(-1)).toBe(10);
  expect(course.mtlsRatio.at(-1)).toBe(0.8);
  expect(troubles[0]?.causes.map(({ owner }) => owner)).toEqual(["app"]);
});

test("the minute in which it began to fail is found", async () => {
  const { beginnings } = await readRequests(CART);
  const startedMs = Date.parse(beginnings.failed.startedAt ?? "");
  expect(Math.abs(startedMs - FAILED_FROM_MS)).toBeLessThanOrEqual(60_000);
  expect(beginnings.denied).toEqual({
    startedAt: null,
    wasAlways: false,
    endedAt: null,
    worse: null,
    easedAt: null,
  });
  expect(beginnings.plaintext.wasAlways).toBe(true);
});

test("versions stand side by side, each with its own share and failures", async () => {
  const { calleeVersions, callerVersions } = await readRequests(CART);
  expect(
    calleeVersions.map(({ version, shares, latest }) => [
      version,
      shares.at(-1),
      latest?.errorRatio,
    ]),
  ).toEqual([
    ["v1", 0.8, 0],
    ["v2", 0.2, 0.5],
  ]);
  expect(callerVersions.map(({ version }) => version)).toEqual(["v7"]);
});

test("what went wrong at the end is told by code, side and owner", async () => {
  const { answers } = await readRequests(CART);
  expect(answers).toEqual([
    {
      side: "caller",
      responseCode: 503,
      grpcStatus: null,
      flags: [],
      outcome: "failed",
      owner: "app",
      perSecond: 1,
    },
  ]);
});

test("a gap is a gap, not a zero", async () => {
  const { course } = await readRequests({
    kind: "edge",
    id: "east/shop/night~east/shop/cart",
  });
  const at = (ms: number) => course.perSecond[Math.round((ms - AT_MS) / SCRAPE_MS) + 239];
  expect(at(AT_MS)).toBe(5);
  expect(at((GAP.fromMs + GAP.toMs) / 2)).toBeNull();
});

test("long ranges take rates over a whole step, so that no failure falls between two points", async () => {
  const { stepSeconds, windowSeconds, points } = await readRequests(CART, {}, 86_400);
  expect({ stepSeconds, windowSeconds, points }).toEqual({
    stepSeconds: 360,
    windowSeconds: 360,
    points: 240,
  });
});

test("an hour earlier is the same stretch of time before it began", async () => {
  const { before } = await readRequests(CART, { compareSeconds: 3_600 });
  expect(before?.perSecond.at(-1)).toBe(10);
  expect(before?.errorRatio.at(-1)).toBe(0);
});

test("a time before all data compares with nothing, not with zero", async () => {
  const { before, course } = await readRequests(CART, { compareSeconds: 604_800 });
  expect(before).toBeNull();
  expect(course.perSecond.at(-1)).toBe(10);
});

test("percentiles are those of Prometheus, for all versions together and for each", async () => {
  const { course, calleeVersions } = await readLatency(CART);
  expect(course.meanMs.at(-1)).toBe(96);
  expect(course.p50Ms.at(-1)).toBe(10);
  expect(calleeVersions.map(({ version, p99Ms }) => [version, p99Ms.at(-1)])).toEqual([
    ["v1", 97.6],
    ["v2", 982],
  ]);
});

test("all that arrives at a service is one course, and each edge a line of its own", async () => {
  const { course, edges } = await readRequests({
    kind: "callee",
    ids: ["east/shop/cart"],
    transport: "request",
  });
  expect(course.perSecond.at(-1)).toBe(15);
  expect(edges.map(({ id }) => id).sort()).toEqual([
    "east/shop/night~east/shop/cart",
    "east/shop/web~east/shop/cart",
  ]);
});

test("a page asks Prometheus at most six range questions, comparison included", async () => {
  const atMs = AT_MS - 60_000;
  const asked = proxy.asked.length;
  await Promise.all([
    readRequests(CART, { atMs, compareSeconds: 3_600 }),
    readLatency(CART, { atMs, compareSeconds: 3_600 }),
  ]);
  const isRange = /^sum by \(reporter, (le|.*source_canonical_revision)/;
  const ranges = proxy.asked.slice(asked).filter((promql) => isRange.test(promql));
  expect(ranges.length).toBe(4);
});

test("an edge that is not there is refused by name", async () => {
  await expect(readRequests({ kind: "edge", id: "east/shop/web~east/shop/none" })).rejects.toThrow(
    "No traffic of east/shop/web~east/shop/none is known",
  );
});

test("certificates and plain text are told apart, the busiest first", async () => {
  const { principals } = await readIdentity(SCOPE, "east/shop/web~east/shop/cart", AT_MS, viewer());
  expect(principals).toEqual([
    {
      source: certificates.source_principal,
      destination: certificates.destination_principal,
      isMutualTls: true,
      perSecond: 8,
    },
    { source: null, destination: null, isMutualTls: false, perSecond: 2 },
  ]);
});
