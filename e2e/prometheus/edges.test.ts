import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CountingProxy, startCountingProxy } from "@/e2e/harness/counting-proxy";
import {
  type Call,
  type Counter,
  call,
  connections,
  istioLabels,
  requests,
  seriesUpTo,
  service,
  timedRequests,
  workload,
} from "@/e2e/harness/istio-series";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { newTrace, type Viewer } from "@/lib/http/viewer";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import type { Scope } from "@/lib/mesh/scope";
import { readEdges } from "@/lib/prometheus/read-edges";

const FIRST_MS = Date.UTC(2026, 9, 1);
const APART_MS = 1_800_000;
const WINDOW_SECONDS = 300;
const NOBODY = { caller: 0, app: 0, mesh: 0, policy: 0, injected: 0, unknown: 0 };
const NO_LATENCY = { meanMs: null, p50Ms: null, p90Ms: null, p99Ms: null };

const west = { cluster: "west" };
const unmet: Partial<Call> = { destination: null };
const atCallee: Partial<Call> = { reporter: "destination" };
const waypoint = workload("waypoint", { namespace: "waypoints" });
const throughWaypoint: Partial<Call> = { reporter: "waypoint" };
const noRoute: Partial<Call> = { destination: null, service: null, code: 404, flags: "NR" };

/** A mesh with a bit of everything, for what must hold whatever is in it. */
const MIXED: Counter[] = [
  ...timedRequests({ "5": 3, "50": 8, "+Inf": 9 }, 12),
  ...timedRequests({ "5": 1, "50": 1, "+Inf": 1 }, 1, { ...unmet, code: 503, flags: "UH" }),
  ...requests(9, atCallee),
  ...timedRequests({ "5": 2, "+Inf": 2 }, 3, {
    ...atCallee,
    source: null,
    security: "none",
  }),
  ...timedRequests({ "10": 4, "+Inf": 4 }, 7, {
    ...throughWaypoint,
    source: workload("batch-v1", { namespace: "jobs" }),
    destination: workload("ledger-v1", { namespace: "bank" }),
    service: service("ledger", "bank"),
  }),
  ...connections(
    { opened: 4, closed: 4, sent: 100, received: 50 },
    {
      source: workload("batch-v1", { namespace: "jobs" }),
      destination: waypoint,
      service: service("ledger", "bank"),
    },
  ),
  ...connections(
    { opened: 4, closed: 4 },
    {
      ...atCallee,
      source: waypoint,
      destination: workload("ledger-v1", { namespace: "bank" }),
      service: service("ledger", "bank"),
    },
  ),
  ...connections(
    { opened: 2, closed: 1 },
    { destination: workload("db-v1", { namespace: "data" }), service: service("db", "data") },
  ),
  ...requests(1, {
    ...unmet,
    service: { host: "api.example.com", name: "PassthroughCluster", namespace: "unknown" },
  }),
  ...timedRequests({ "1": 2, "+Inf": 2 }, 1, {
    ...unmet,
    service: { host: "api.example.org", name: "api.example.org", namespace: "data" },
  }),
  ...timedRequests({ "1": 1, "+Inf": 1 }, 1, {
    ...unmet,
    source: workload("batch-v1", { namespace: "jobs" }),
    service: {
      host: "cart.shop.svc.cluster.local",
      name: "cart.shop.svc.cluster.local",
      namespace: "unknown",
    },
    code: 503,
    flags: "NC",
  }),
  ...timedRequests({ "1": 1, "5": 3, "+Inf": 3 }, 2, {
    ...unmet,
    source: workload("batch-v1", { namespace: "jobs" }),
    code: 503,
    flags: "UH",
  }),
  ...timedRequests({ "1": 2, "+Inf": 3 }, 1, {
    source: workload("batch-v1", { namespace: "jobs" }),
  }),
  ...timedRequests({ "1": 3, "+Inf": 4 }, 2, {
    source: workload("batch-v1", { namespace: "jobs" }),
    destination: workload("rates-vm", { namespace: "bank" }),
    service: { host: "rates.example.net", name: "rates.example.net", namespace: "data" },
  }),
  ...timedRequests({ "1": 1, "+Inf": 1 }, 1, {
    ...unmet,
    source: workload("batch-v1", { namespace: "jobs" }),
    service: { host: "rates.example.net", name: "rates.example.net", namespace: "data" },
    code: 503,
    flags: "UH",
  }),
  ...timedRequests({ "1": 3, "+Inf": 5 }, 2, {
    source: workload("batch-v1", { namespace: "jobs" }),
    destination: workload("rates-v2", { namespace: "shop" }),
    service: { host: "rates.example.net", name: "rates.example.net", namespace: "data" },
  }),
  ...requests(1, { ...noRoute, source: workload("ingressgateway", { namespace: "edge" }) }),
  ...requests(6, {
    source: workload("ingressgateway", { namespace: "edge" }),
    destination: workload("web-v1"),
    service: service("web-api"),
  }),
];

/** All that says what an end is called, but for its host and its workload. */
const NAME_LABELS = [
  "source_canonical_service",
  "destination_canonical_service",
  "destination_service_name",
  "destination_service_namespace",
];

const WORLDS = {
  ambient: [
    ...requests(3, throughWaypoint),
    ...requests(2, {
      source: workload("ingressgateway", { namespace: "edge" }),
      destination: workload("l7"),
    }),
    ...requests(2, {
      ...throughWaypoint,
      source: workload("ingressgateway", { namespace: "edge" }),
    }),
    ...connections({ opened: 3, closed: 3 }, { destination: workload("l7") }),
    ...connections({ opened: 5, closed: 5 }, { ...atCallee, source: workload("l7") }),
  ],
  plain: [...requests(10), ...requests(10, atCallee)],
  disagree: [
    ...requests(10),
    ...requests(7, atCallee),
    ...requests(3, { ...atCallee, code: 503, flags: "UC" }),
    ...requests(2, { code: 503 }),
  ],
  unmet: [
    ...requests(20, { destination: workload("cart-v1", west) }),
    ...requests(8),
    ...requests(2, { ...unmet, code: 503, flags: "UH" }),
  ],
  noRoute: [...requests(3, noRoute)],
  grpc: [
    ...requests(6, { protocol: "grpc", grpcStatus: 0 }),
    ...requests(2, { protocol: "grpc", grpcStatus: 14 }),
    ...requests(1, { protocol: "grpc", grpcStatus: 7 }),
    ...requests(1, { protocol: "grpc", grpcStatus: 1 }),
    ...requests(2),
  ],
  cutOff: [
    ...requests(7),
    ...requests(1, { code: 0 }),
    ...requests(1, { code: 0, flags: "DC" }),
    ...requests(1, { code: 0, flags: "DR" }),
  ],
  timeout: [
    ...requests(8),
    ...requests(2, { code: 504, flags: "UT" }),
    ...requests(8, atCallee),
    ...requests(2, { ...atCallee, code: 0, flags: "DC" }),
  ],
  egress: [
    ...requests(4, {
      ...unmet,
      service: { host: "api.example.com", name: "PassthroughCluster", namespace: "unknown" },
    }),
    ...requests(2, {
      ...unmet,
      service: { host: "evil.example.com", name: "BlackHoleCluster", namespace: "unknown" },
      code: 502,
    }),
  ],
  plaintext: [...requests(3, { ...atCallee, source: null, security: "none" })],
  canonical: [
    ...requests(5, { service: service("cart-api") }),
    ...requests(1, {
      source: workload("cart-v2"),
      destination: workload("db-v1"),
      service: service("db"),
    }),
  ],
  unnamed: [
    ...requests(5, { service: service("cart-api") }),
    ...requests(1, {
      source: workload("cart-v1"),
      destination: workload("db-v1"),
      service: service("db"),
    }),
  ].map((one) => NAME_LABELS.reduce(without, one)),
  tcp: [
    ...connections({ opened: 9, closed: 8, sent: 5000, received: 300 }),
    ...connections({ opened: 1, closed: 1 }, { flags: "UF,URX" }),
    ...connections({ opened: 9, closed: 9 }, { ...atCallee }),
  ],
  idle: [...requests(0), ...connections({ opened: 0, closed: 0, sent: 0, received: 0 })],
  latency: [
    ...timedRequests({ "5": 1, "10": 4, "100": 9, "+Inf": 10 }, 30),
    ...timedRequests({ "8": 2, "64": 5, "+Inf": 6 }, 20, { source: workload("web-v2") }),
    ...timedRequests({ "5": 1, "10": 2, "+Inf": 2 }, 4, { ...atCallee, source: null }),
    ...timedRequests({ "5": 9, "10": 9, "100": 9, "+Inf": 9 }, 1, atCallee),
  ],
  dropped: [...requests(5)],
  noBuckets: [...timedRequests({ "+Inf": 5 }, 20).filter(({ name }) => !name.endsWith("_bucket"))],
  notANumber: [...requests(5), ...requests(Number.NaN, { code: 503, flags: "UH" })],
  doubled: ["a", "b"].flatMap((prometheus_replica) =>
    requests(5).map((one) => ({ ...one, labels: { ...one.labels, prometheus_replica } })),
  ),
  mixed: MIXED,
  thinned: [...requests(5), ...requests(1, { protocol: "grpc", grpcStatus: 14 })],
} satisfies Record<string, Counter[]>;

type World = keyof typeof WORLDS;

const THINNED_LABELS = Object.keys(istioLabels(call())).filter((label) => label !== "reporter");
const AFTER_WORLDS_MS = FIRST_MS + Object.keys(WORLDS).length * APART_MS;
const YOUNG_MS = AFTER_WORLDS_MS + THINNED_LABELS.length * APART_MS;
const EMPTY_MS = YOUNG_MS + 10 * APART_MS;

let prometheus: RunningPrometheus;
let proxy: CountingProxy;

beforeAll(async () => {
  const worlds = Object.values(WORLDS).flatMap((counters, at) =>
    seriesUpTo(FIRST_MS + at * APART_MS, counters),
  );
  const thinned = THINNED_LABELS.flatMap((label, at) =>
    seriesUpTo(
      AFTER_WORLDS_MS + at * APART_MS,
      WORLDS.thinned.map((one) => without(one, label)),
    ),
  );
  const young = [
    ...seriesUpTo(YOUNG_MS, requests(5)),
    ...seriesUpTo(YOUNG_MS, requests(2, { code: 500 }), 120_000),
  ];
  prometheus = await startPrometheus({
    openMetrics: toOpenMetrics([...worlds, ...thinned, ...young]),
  });
  proxy = await startCountingProxy(prometheus.url);
  process.env.PROMETHEUS_URL = proxy.url;
});

afterAll(async () => {
  proxy.stop();
  await prometheus.stop();
});

function without({ labels, ...one }: Counter, label: string): Counter {
  return {
    ...one,
    labels: Object.fromEntries(Object.entries(labels).filter(([l]) => l !== label)),
  };
}

function atOf(world: World): number {
  return FIRST_MS + Object.keys(WORLDS).indexOf(world) * APART_MS;
}

function read(atMs: number, changes: Partial<Scope> = {}): Promise<EdgesAnswer> {
  const scope: Scope = {
    namespaces: [],
    windowSeconds: WINDOW_SECONDS,
    atMs,
    group: "service",
    latency: "percentiles",
    compareSeconds: null,
    ...changes,
  };
  const viewer: Viewer = { signal: new AbortController().signal, trace: newTrace() };
  return readEdges(scope, atMs, viewer);
}

function readWorld(world: World, changes: Partial<Scope> = {}): Promise<EdgesAnswer> {
  return read(atOf(world), changes);
}

async function edgesOf(world: World, changes: Partial<Scope> = {}): Promise<Edge[]> {
  return (await readWorld(world, changes)).edges;
}

async function onlyEdge(world: World, changes: Partial<Scope> = {}): Promise<Edge> {
  const [edge, ...others] = await edgesOf(world, changes);
  if (edge === undefined || others.length > 0) throw new Error("there is not exactly one edge");
  return edge;
}

function end(name: string, changes: Partial<Edge["source"]> = {}): Edge["source"] {
  return { cluster: "east", namespace: "shop", name, kind: "service", ...changes };
}

function unknownEnd(name: string): Edge["source"] {
  return { cluster: null, namespace: null, name, kind: "unknown" };
}

const PLAIN: Edge = {
  id: "east/shop/web~east/shop/cart",
  source: end("web"),
  destination: end("cart"),
  protocol: "http",
  requestsPerSecond: 10,
  errorRatio: 0,
  deniedRatio: 0,
  ...NO_LATENCY,
  flags: [],
  owners: NOBODY,
  troubles: expect.any(Array),
  reported: { source: 10, destination: 10 },
  tcp: null,
  mtlsRatio: 1,
  health: "healthy",
  reason: "None of 10 req/s fail",
};

test("an edge is what both sides count, never their sum", async () => {
  const answer = await readWorld("plain");
  expect(answer).toMatchObject({ at: new Date(atOf("plain")).toISOString(), windowSeconds: 300 });
  expect(answer.edges).toEqual([PLAIN]);
});

test("two reporters that disagree give the source's rates and the callee's own flag", async () => {
  expect(await onlyEdge("disagree")).toEqual({
    ...PLAIN,
    requestsPerSecond: 12,
    errorRatio: 0.166666667,
    flags: [{ flag: "UC", requestsPerSecond: 3 }],
    owners: { ...NOBODY, app: 2 },
    reported: { source: 12, destination: 10 },
    health: "failing",
    reason: "17 % of 12 req/s fail because the app closes the connection (UC at the callee)",
    failingCallers: [{ name: "web-v1", failedPerSecond: 2 }],
  });
});

test("requests that met no workload join the callee in the caller's cluster", async () => {
  const edges = await edgesOf("unmet");
  expect(edges).toEqual([
    {
      ...PLAIN,
      errorRatio: 0.2,
      flags: [{ flag: "UH", requestsPerSecond: 2 }],
      owners: { ...NOBODY, mesh: 2 },
      reported: { source: 10, destination: null },
      mtlsRatio: null,
      health: "failing",
      reason: "20 % of 10 req/s fail because they reach no healthy endpoint (UH)",
      failingCallers: [{ name: "web-v1", failedPerSecond: 2 }],
    },
    {
      ...PLAIN,
      id: "east/shop/web~west/shop/cart",
      destination: end("cart", west),
      requestsPerSecond: 20,
      reported: { source: 20, destination: null },
      mtlsRatio: null,
      reason: "None of 20 req/s fail",
    },
  ]);
});

test("the clusters of the mesh are known whatever is selected", async () => {
  const { edges, clusters } = await readWorld("unmet", { namespaces: ["nowhere"] });
  expect(edges).toEqual([]);
  expect(clusters).toEqual(["east", "west"]);
});

test("requests with neither route nor service are an edge to 'no route'", async () => {
  expect(await onlyEdge("noRoute")).toEqual({
    ...PLAIN,
    id: "east/shop/web~-/-/no%20route!unknown",
    destination: unknownEnd("no route"),
    requestsPerSecond: 3,
    errorRatio: 1,
    flags: [{ flag: "NR", requestsPerSecond: 3 }],
    owners: { ...NOBODY, mesh: 3 },
    reported: { source: 3, destination: null },
    mtlsRatio: null,
    health: "failing",
    reason: "100 % of 3 req/s fail because no route fits them (NR)",
    failingCallers: [{ name: "web-v1", failedPerSecond: 3 }],
  });
});

test("gRPC failures under HTTP 200 are failures, and HTTP is of the same edge", async () => {
  expect(await onlyEdge("grpc")).toMatchObject({
    protocol: "grpc",
    requestsPerSecond: 12,
    errorRatio: 0.166666667,
    deniedRatio: 0.0833333333,
    owners: { ...NOBODY, app: 2, unknown: 1, caller: 1 },
  });
});

test("code 0 fails, unless the caller hung up", async () => {
  expect(await onlyEdge("cutOff")).toMatchObject({
    errorRatio: 0.1,
    owners: { ...NOBODY, unknown: 1, caller: 2 },
    flags: [
      { flag: "DC", requestsPerSecond: 1 },
      { flag: "DR", requestsPerSecond: 1 },
    ],
  });
});

test("a timeout that the callee sees as a caller that left is one failure", async () => {
  expect(await onlyEdge("timeout")).toMatchObject({
    errorRatio: 0.2,
    owners: { ...NOBODY, app: 2 },
    flags: [{ flag: "UT", requestsPerSecond: 2 }],
    reported: { source: 10, destination: 10 },
  });
});

test("what leaves the mesh goes by host, and what it blocks is policy", async () => {
  const [blocked, passed] = await edgesOf("egress");
  const external = { cluster: null, namespace: null, kind: "external" };
  expect(blocked).toMatchObject({
    destination: { ...external, name: "evil.example.com" },
    errorRatio: 1,
    owners: { ...NOBODY, policy: 2 },
  });
  expect(passed).toMatchObject({
    destination: { ...external, name: "api.example.com" },
    errorRatio: 0,
    requestsPerSecond: 4,
  });
});

test("a caller from outside the mesh is unknown and in plaintext", async () => {
  expect(await onlyEdge("plaintext")).toEqual({
    ...PLAIN,
    id: "-/-/unknown!unknown~east/shop/cart",
    source: unknownEnd("unknown"),
    requestsPerSecond: 3,
    reported: { source: null, destination: 3 },
    mtlsRatio: 0,
    reason: "None of 3 req/s fail",
  });
});

describe("names", () => {
  test("of a caller are those of the service it stands behind", async () => {
    const ids = (await edgesOf("canonical")).map(({ id }) => id);
    expect(ids).toEqual(["east/shop/web~east/shop/cart-api", "east/shop/cart-api~east/shop/db"]);
  });

  test("of a caller are so where only hosts and workloads tell", async () => {
    const ids = (await edgesOf("unnamed")).map(({ id }) => id);
    expect(ids).toEqual(["east/shop/web-v1~east/shop/cart-api", "east/shop/cart-api~east/shop/db"]);
  });

  test("are workloads where edges run between workloads", async () => {
    const edges = await edgesOf("canonical", { group: "workload" });
    expect(edges.map(({ id }) => id)).toEqual([
      "east/shop/web-v1~east/shop/cart-v1",
      "east/shop/cart-v2~east/shop/db-v1",
    ]);
    expect(edges[0]?.destination.kind).toBe("workload");
  });
});

test("a TCP edge holds bytes, connections and flags of the source", async () => {
  expect(await onlyEdge("tcp")).toEqual({
    ...PLAIN,
    id: "east/shop/web~east/shop/cart~tcp",
    protocol: "tcp",
    requestsPerSecond: null,
    errorRatio: 0.1,
    flags: [
      { flag: "UF", requestsPerSecond: 1 },
      { flag: "URX", requestsPerSecond: 1 },
    ],
    owners: { ...NOBODY, mesh: 1 },
    reported: { source: null, destination: null },
    tcp: {
      sentBytesPerSecond: 5000,
      receivedBytesPerSecond: 300,
      openedPerSecond: 10,
      closedPerSecond: 9,
    },
    health: "failing",
    reason: "10 % of 10 connections/s fail because no connection to the callee can be made (UF)",
    failingCallers: [{ name: "web-v1", failedPerSecond: 1 }],
  });
});

test("edges without traffic are idle, not healthy", async () => {
  const edges = await edgesOf("idle");
  expect(edges.map(({ protocol, health, errorRatio }) => [protocol, health, errorRatio])).toEqual([
    ["http", "idle", null],
    ["tcp", "idle", null],
  ]);
});

describe("latency", () => {
  const BY_SOURCE = 'source_workload=~"web-.*",reporter="source"';
  const BY_CALLEE = 'source_workload="unknown",reporter="destination"';

  async function theirs(promql: string): Promise<number> {
    const params = new URLSearchParams({ query: promql, time: String(atOf("latency") / 1000) });
    const answer = await fetch(`${prometheus.url}/api/v1/query?${params}`);
    const { data } = await answer.json();
    return Number(data.result[0].value[1]);
  }

  test.each([
    ["web", BY_SOURCE],
    ["unknown", BY_CALLEE],
  ])("from %s is what Prometheus itself computes", async (source, matchers) => {
    const edges = await edgesOf("latency");
    const edge = edges.find((one) => one.source.name === source);
    const rate = (suffix: string) =>
      `rate(istio_request_duration_milliseconds_${suffix}{${matchers}}[300s])`;
    const expected = {
      meanMs: await theirs(`sum(${rate("sum")}) / sum(${rate("count")})`),
      p50Ms: await theirs(`histogram_quantile(0.5, sum by (le) (${rate("bucket")}))`),
      p90Ms: await theirs(`histogram_quantile(0.9, sum by (le) (${rate("bucket")}))`),
      p99Ms: await theirs(`histogram_quantile(0.99, sum by (le) (${rate("bucket")}))`),
    };
    for (const [column, value] of Object.entries(expected)) {
      const ours = Object.entries(edge ?? {}).find(([name]) => name === column)?.[1];
      expect(Math.abs(Number(ours) - value), column).toBeLessThanOrEqual(1e-9 * value);
    }
  });

  test("is as deep as it is asked for", async () => {
    const [mean] = await edgesOf("latency", { latency: "mean" });
    expect(mean).toMatchObject({ meanMs: 26.25, p50Ms: null, p99Ms: null });
    const [none] = await edgesOf("latency", { latency: "none" });
    expect(none).toMatchObject({ ...NO_LATENCY, requestsPerSecond: 16 });
  });
});

describe("questions", () => {
  async function countOf(atMs: number, changes: Partial<Scope>): Promise<number> {
    const before = proxy.asked.length;
    await read(atMs, changes);
    return proxy.asked.length - before;
  }

  test.each([
    ["none", 3],
    ["mean", 4],
    ["percentiles", 5],
  ] as const)("for latency=%s are %d", async (latency, count) => {
    const atMs = atOf("mixed") - 15_000 * (count - 2);
    expect(await countOf(atMs, { latency })).toBe(count);
  });

  test("are no more for many namespaces", async () => {
    const namespaces = Array.from({ length: 100 }, (_, index) => `ns-${index}`);
    expect(await countOf(atOf("mixed") - 60_000, { namespaces })).toBe(5);
  });

  test("ask for the map once in five minutes of now", async () => {
    const before = proxy.asked.length;
    const viewer: Viewer = { signal: new AbortController().signal, trace: newTrace() };
    const live: Scope = {
      namespaces: [],
      windowSeconds: 300,
      atMs: null,
      group: "service",
      latency: "none",
      compareSeconds: null,
    };
    await readEdges(live, atOf("mixed"), viewer);
    await readEdges({ ...live, namespaces: ["shop"] }, atOf("mixed") + 20_000, viewer);
    expect(proxy.asked.length - before).toBe(5);
  });
});

describe("a selection", () => {
  const NAMESPACES = ["shop", "jobs", "bank", "edge", "data", "waypoints"];
  const SUBSETS = Array.from({ length: 2 ** NAMESPACES.length }, (_, bits) =>
    NAMESPACES.filter((_name, at) => (bits >> at) % 2 === 1),
  );

  test.each(["service", "workload"] as const)("changes no number, grouped by %s", async (group) => {
    const all = await edgesOf("mixed", { group });
    expect(all.length).toBeGreaterThan(8);
    for (const namespaces of SUBSETS) {
      const within = all.filter(
        ({ source, destination }) =>
          namespaces.length === 0 ||
          namespaces.includes(source.namespace ?? "") ||
          namespaces.includes(destination.namespace ?? ""),
      );
      expect(await edgesOf("mixed", { group, namespaces }), namespaces.join()).toEqual(within);
    }
  });

  test("of a namespace without edges says why there is none", async () => {
    const nowhere = await readWorld("canonical", { namespaces: ["nowhere"] });
    expect(nowhere.edges).toEqual([]);
    expect(nowhere.notices[0]?.message).toContain("No series touch nowhere");
    const collapsed = await readWorld("mixed", { namespaces: ["waypoints"] });
    expect(collapsed.edges).toEqual([]);
    expect(collapsed.notices[0]?.message).toContain("A waypoint is part of the edge");
  });

  test.each([
    'shop"} or vector(1) or x{a="',
    "shop|jobs",
    ".*",
    "sh\\op",
    "a\nb",
    "{}",
    "",
    "n".repeat(5000),
  ])("by an odd name finds nothing and breaks nothing: %#", async (namespace) => {
    expect((await edgesOf("mixed", { namespaces: [namespace] })).length).toBe(0);
    const beside = await edgesOf("mixed", { namespaces: [namespace, "bank"], latency: "mean" });
    expect(beside.map(({ destination }) => destination.name)).toEqual(["ledger"]);
  });
});

test("a call through a waypoint is one edge, however many proxies count it", async () => {
  const edges = await edgesOf("mixed", { namespaces: ["bank"] });
  expect(edges).toEqual([
    {
      ...PLAIN,
      id: "east/jobs/batch~east/bank/ledger",
      source: end("batch", { namespace: "jobs" }),
      destination: end("ledger", { namespace: "bank" }),
      requestsPerSecond: 4,
      reported: { source: 4, destination: 4 },
      meanMs: 7,
      p50Ms: 5,
      p90Ms: 9,
      p99Ms: 9.9,
      reason: "None of 4 req/s fail",
    },
  ]);
});

test("a waypoint by any name is known by its traffic, and a gateway's calls pass through it", async () => {
  expect(await edgesOf("ambient")).toEqual([
    {
      ...PLAIN,
      requestsPerSecond: 3,
      reported: { source: 3, destination: 3 },
      reason: "None of 3 req/s fail",
    },
    {
      ...PLAIN,
      id: "east/edge/ingressgateway~east/shop/cart",
      source: end("ingressgateway", { namespace: "edge", kind: "gateway" }),
      requestsPerSecond: 2,
      reported: { source: 2, destination: 2 },
      reason: "None of 2 req/s fail",
    },
  ]);
});

describe("a question that fails", () => {
  test.each([
    ["istio_tcp_sent_bytes_total", "TCP edges"],
    ["_milliseconds_sum", "mean durations"],
    ["_milliseconds_bucket", "percentiles"],
    ["timestamp(", "service names, waypoints and the age of the data"],
  ])("is named, and the rest stands: %s", async (text, missing) => {
    proxy.refuse(text);
    const { edges, notices } = await read(atOf("mixed") - 1000 * text.length);
    proxy.refuse(null);
    expect(edges.map(({ destination }) => destination.name)).toContain("cart");
    expect(notices.map(({ kind }) => kind)).toEqual(["limited"]);
    expect(notices[0]?.message).toContain(`Missing: ${missing}. `);
  });
});

describe("notices", () => {
  async function kindsOf(atMs: number, changes: Partial<Scope> = {}) {
    return (await read(atMs, changes)).notices.map(({ kind }) => kind);
  }

  test("are none where nothing is amiss", async () => {
    expect(await kindsOf(atOf("mixed"))).toEqual([]);
    expect(await kindsOf(atOf("latency"))).toEqual([]);
  });

  test("name the window that would work where one is shorter than two scrapes", async () => {
    const { edges, notices } = await readWorld("latency", { windowSeconds: 10 });
    expect(edges).toEqual([]);
    expect(notices.map(({ kind }) => kind)).toContain("window");
    expect(notices.find(({ kind }) => kind === "window")?.message).toBe(
      "A window of 10s is shorter than two scrapes (one every 15s), so rates are missing or wrong. window=1m would work.",
    );
  });

  test("tell of series born inside the window", async () => {
    const { edges, notices } = await read(YOUNG_MS, { latency: "none" });
    expect(notices).toEqual([
      expect.objectContaining({
        kind: "born",
        message: expect.stringMatching(/^1 request series/),
      }),
    ]);
    expect(edges[0]?.errorRatio).toBeLessThan(2 / 7);
  });

  test("tell of replicas that double every number, and of the scope to set", async () => {
    const { edges, notices } = await readWorld("doubled", { latency: "none" });
    expect(edges[0]?.requestsPerSecond).toBe(10);
    expect(notices).toEqual([expect.objectContaining({ kind: "doubled" })]);
    expect(notices[0]?.message).toContain('PROMETHEUS_SCOPE to prometheus_replica="a"');
  });

  test("tell of dropped histograms", async () => {
    const { edges, notices } = await readWorld("dropped");
    expect(edges[0]).toMatchObject({ ...NO_LATENCY, requestsPerSecond: 5 });
    expect(notices[0]?.message).toContain("no latency can be told");
  });

  test("tell of dropped buckets, and keep the means", async () => {
    const { edges, notices } = await readWorld("noBuckets");
    expect(edges[0]).toMatchObject({ ...NO_LATENCY, meanMs: 20 });
    expect(notices[0]?.message).toContain("no percentiles");
  });

  test("tell of rates that are no numbers", async () => {
    const { edges, notices } = await readWorld("notANumber", { latency: "none" });
    expect(edges[0]?.requestsPerSecond).toBe(5);
    expect(notices).toEqual([expect.objectContaining({ kind: "unreadable" })]);
  });

  test("tell that there is nothing at all", async () => {
    const { edges, notices } = await read(EMPTY_MS);
    expect(edges).toEqual([]);
    expect(notices).toEqual([expect.objectContaining({ kind: "empty" })]);
  });

  test.each(THINNED_LABELS)("name %s where it is gone, and the rest stands", async (label) => {
    const atMs = AFTER_WORLDS_MS + THINNED_LABELS.indexOf(label) * APART_MS;
    for (const group of ["service", "workload"] as const) {
      const { edges, notices } = await read(atMs, { group, latency: "none" });
      const total = edges.reduce((sum, edge) => sum + (edge.requestsPerSecond ?? 0), 0);
      expect(total).toBe(6);
      expect(notices.map(({ message }) => message).join()).toContain(`the label ${label}.`);
    }
  });
});
