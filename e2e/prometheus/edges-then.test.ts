import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Call,
  type Counter,
  connections,
  requests,
  service,
  workload,
} from "@/e2e/harness/istio-series";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type PastCounter, pastSeries } from "@/e2e/harness/past-series";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { newTrace, type Viewer } from "@/lib/http/viewer";
import { edgeChange } from "@/lib/mesh/edge-change";
import type { Scope } from "@/lib/mesh/scope";
import { readEdges } from "@/lib/prometheus/read-edges";
import { readOnsets } from "@/lib/prometheus/read-onsets";

const AT_MS = Date.UTC(2026, 8, 1, 12);
const MINUTE_MS = 60_000;
const HISTORY_MINUTES = 180;

const SCOPE: Scope = {
  namespaces: [],
  windowSeconds: 300,
  atMs: AT_MS,
  group: "service",
  latency: "none",
  compareSeconds: 3_600,
};

function past(counters: Counter[], perSecondAt: PastCounter["perSecondAt"]): PastCounter[] {
  return counters.map((counter) => ({ ...counter, perSecondAt }));
}

function to(name: string, changes: Partial<Call> = {}): Partial<Call> {
  return { destination: workload(`${name}-v1`), service: service(name), ...changes };
}

function revision(name: string, changes: Partial<Call> = {}): Counter[] {
  return requests(1, { reporter: "destination", ...changes }).map((counter) => ({
    ...counter,
    labels: { ...counter.labels, destination_canonical_revision: name },
  }));
}

/** cart fails since 20 minutes, reviews since 35 minutes and db all along; the rest fares well. */
const COUNTERS: PastCounter[] = [
  ...past(requests(1, to("cart")), (ago) => (ago >= 20 ? 10 : 6)),
  ...past(requests(1, to("cart", { code: 503 })), (ago) => (ago >= 20 ? 0 : 4)),
  ...past(requests(1, to("reviews")), (ago) => (ago >= 35 ? 3 : 2)),
  ...past(requests(1, to("reviews", { code: 500 })), (ago) => (ago >= 35 ? null : 1)),
  ...past(requests(1, to("db")), () => 2),
  ...past(requests(1, to("db", { code: 503, flags: "UF" })), () => 2),
  ...past(requests(1, to("old")), (ago) => (ago > 40 ? 5 : null)),
  ...past(requests(1, to("fresh")), (ago) => (ago < 30 ? 3 : null)),
  ...past(requests(1, to("steady")), () => 8),
  ...past(connections({ opened: 1 }, to("queue")), () => 4),
  ...past(connections({ closed: 1 }, to("queue")), (ago) => (ago >= 25 ? 4 : 1)),
  ...past(connections({ closed: 1 }, to("queue", { flags: "UF" })), (ago) => (ago >= 25 ? 0 : 3)),
  ...past(revision("v1"), () => 9),
  ...past(revision("v2"), (ago) => (ago < 60 ? 1 : null)),
  ...past(revision("v0"), (ago) => (ago > 60 ? 1 : null)),
  ...past(revision("v1", to("steady", { reporter: "destination" })), () => 8),
];

let prometheus: RunningPrometheus;

beforeAll(async () => {
  const series = pastSeries(AT_MS, HISTORY_MINUTES, COUNTERS);
  prometheus = await startPrometheus({ openMetrics: toOpenMetrics(series) });
  process.env.PROMETHEUS_URL = prometheus.url;
});

afterAll(() => prometheus.stop());

function viewer(): Viewer {
  return { signal: new AbortController().signal, trace: newTrace() };
}

function read(changes: Partial<Scope> = {}) {
  const scope = { ...SCOPE, ...changes };
  return readEdges(scope, scope.atMs ?? AT_MS, viewer());
}

const id = (name: string) => `east/shop/web~east/shop/${name}`;

describe("compared with an hour ago", () => {
  test("an edge has what it was beside what it is", async () => {
    const { edges, comparedAt } = await read();
    const cart = edges.find((edge) => edge.id === id("cart"));
    expect(cart).toMatchObject({
      requestsPerSecond: 10,
      errorRatio: 0.4,
      health: "failing",
      before: { requestsPerSecond: 10, errorRatio: 0, health: "healthy" },
    });
    expect(comparedAt).toBe(new Date(AT_MS - 60 * MINUTE_MS).toISOString());
  });

  test("what is new, gone, worse and the same is told apart", async () => {
    const { edges, gone, notices } = await read();
    const kinds = Object.fromEntries(
      edges.map((edge) => [edge.destination.name, edgeChange(edge, SCOPE.windowSeconds)?.kind]),
    );
    expect(kinds).toEqual({
      cart: "worse",
      reviews: "worse",
      queue: "worse",
      db: "same",
      steady: "same",
      fresh: "new",
    });
    expect(gone?.map((edge) => edge.id)).toEqual([id("old")]);
    expect(gone?.[0]?.requestsPerSecond).toBe(5);
    expect(notices).toEqual([]);
  });

  test("a selection changes no number of either", async () => {
    const whole = await read();
    const part = await read({ namespaces: ["shop"] });
    expect(part.edges).toEqual(whole.edges);
    expect(part.gone).toEqual(whole.gone);
  });

  test("a namespace that was not there then is new", async () => {
    const { edges, gone, notices } = await read({ namespaces: ["nowhere"] });
    expect(edges).toEqual([]);
    expect(gone).toEqual([]);
    expect(notices.map(({ kind }) => kind)).toEqual(["empty"]);
  });

  test("the answer is that of no comparison, but for what it says of then", async () => {
    const plain = await read({ compareSeconds: null });
    const { comparedAt: _at, gone: _gone, edges, ...rest } = await read();
    expect({ ...rest, edges: edges.map(({ before: _before, ...edge }) => edge) }).toEqual(plain);
  });
});

test("data that does not reach back is said, and nothing is called new", async () => {
  const { edges, gone, notices } = await read({ compareSeconds: 86_400 });
  expect(edges.some((edge) => "before" in edge)).toBe(false);
  expect(gone).toBeUndefined();
  expect(notices).toEqual([expect.objectContaining({ kind: "compare" })]);
});

describe("versions", () => {
  test("are those that run: one that is gone is left out", async () => {
    const { versions } = await read({ compareSeconds: null });
    expect(versions).toEqual([
      { cluster: "east", namespace: "shop", name: "cart", versions: ["v1", "v2"] },
    ]);
  });

  test("of then are those that ran then", async () => {
    const { versions } = await read({ compareSeconds: null, atMs: AT_MS - 100 * MINUTE_MS });
    expect(versions[0]?.versions).toEqual(["v0", "v1"]);
  });
});

describe("onsets", () => {
  const minutesAgo = (iso: string | null) =>
    iso === null ? null : (AT_MS - Date.parse(iso)) / MINUTE_MS;

  test("are found within a step of the minute at which failures began, the first first", async () => {
    const { onsets, ...answer } = await readOnsets(SCOPE, 3_600, AT_MS, viewer());
    expect(answer).toEqual({
      at: new Date(AT_MS).toISOString(),
      rangeSeconds: 3_600,
      stepSeconds: 60,
      notices: [],
    });
    expect(onsets.map(({ edge }) => edge)).toEqual([
      id("reviews"),
      `${id("queue")}~tcp`,
      id("cart"),
      id("db"),
    ]);
    const began = onsets.map(({ startedAt }) => minutesAgo(startedAt));
    for (const [at, minutes] of [35, 25, 20].entries()) {
      expect(Math.abs((began[at] ?? 0) - minutes)).toBeLessThanOrEqual(1);
    }
    expect(onsets[3]).toMatchObject({ startedAt: null, wasAlways: true });
  });

  test("come with the failed share at each step", async () => {
    const { onsets } = await readOnsets(SCOPE, 3_600, AT_MS, viewer());
    const cart = onsets.find(({ edge }) => edge === id("cart"))?.points ?? [];
    expect(cart).toHaveLength(60);
    expect(cart[0]).toBe(0);
    expect(cart[59]).toBeCloseTo(0.4, 6);
  });

  test("are those of the selected namespaces alone", async () => {
    const scope = { ...SCOPE, namespaces: ["nowhere"] };
    const { onsets } = await readOnsets(scope, 3_600, AT_MS, viewer());
    expect(onsets).toEqual([]);
  });

  test("lie before the range where it is short", async () => {
    const { onsets, stepSeconds } = await readOnsets(SCOPE, 600, AT_MS, viewer());
    expect(stepSeconds).toBe(10);
    expect(onsets.map(({ wasAlways }) => wasAlways)).toEqual([true, true, true, true]);
  });
});
