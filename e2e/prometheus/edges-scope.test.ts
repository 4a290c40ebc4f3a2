import { afterAll, beforeAll, expect, test } from "vitest";
import { type CountingProxy, startCountingProxy } from "@/e2e/harness/counting-proxy";
import { connections, seriesUpTo, timedRequests } from "@/e2e/harness/istio-series";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { newTrace } from "@/lib/http/viewer";
import { readEdges } from "@/lib/prometheus/read-edges";

const AT_MS = Date.UTC(2026, 9, 1);

let prometheus: RunningPrometheus;
let proxy: CountingProxy;

beforeAll(async () => {
  const counters = [
    ...timedRequests({ "10": 5, "+Inf": 5 }, 4),
    ...timedRequests({ "10": 1, "+Inf": 1 }, 4, { reporter: "destination", source: null }),
    ...connections({ opened: 2, closed: 2, sent: 10, received: 10 }),
  ];
  const doubled = ["a", "b"].flatMap((prometheus_replica) =>
    counters.map((one) => ({ ...one, labels: { ...one.labels, prometheus_replica } })),
  );
  prometheus = await startPrometheus({ openMetrics: toOpenMetrics(seriesUpTo(AT_MS, doubled)) });
  proxy = await startCountingProxy(prometheus.url);
  process.env.PROMETHEUS_URL = proxy.url;
  process.env.PROMETHEUS_SCOPE = 'prometheus_replica="a"';
});

afterAll(async () => {
  proxy.stop();
  await prometheus.stop();
});

test("PROMETHEUS_SCOPE stands in every selector of all five questions", async () => {
  const viewer = { signal: new AbortController().signal, trace: newTrace() };
  const scope = {
    namespaces: ["shop"],
    windowSeconds: 300,
    atMs: AT_MS,
    group: "service",
    latency: "percentiles",
    compareSeconds: null,
  } as const;
  const { edges, notices } = await readEdges({ ...scope, namespaces: ["shop"] }, AT_MS, viewer);
  expect(proxy.asked).toHaveLength(5);
  for (const promql of proxy.asked) {
    const selectors = promql.match(/istio_\w+\{[^}]*\}/g) ?? [];
    expect(selectors.length).toBeGreaterThan(0);
    for (const one of selectors) expect(one).toContain('{prometheus_replica="a"');
  }
  expect(notices).toEqual([]);
  const figures = edges.map((edge) => [
    edge.requestsPerSecond ?? edge.tcp?.openedPerSecond,
    edge.meanMs,
    edge.p50Ms,
  ]);
  expect(figures).toEqual([
    [5, 4, 5],
    [2, null, null],
    [1, 4, 5],
  ]);
});
