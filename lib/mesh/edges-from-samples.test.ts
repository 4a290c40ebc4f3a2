import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_WORKLOAD, namingWith, requestSample, tcpSample } from "@/e2e/harness/mesh-samples";
import { edgesFromSamples, type MeshSamples } from "./edges-from-samples";
import type { DurationSample, EndLabels, RequestSample } from "./samples";

const RULES = {
  naming: namingWith(),
  windowSeconds: 300,
  thresholds: { degradedRatio: 0.005, failingRatio: 0.05 },
};

function edgesOf(samples: Partial<MeshSamples>) {
  return edgesFromSamples({ requests: [], tcp: [], durations: [], ...samples }, RULES);
}

function to(name: string, changes: Partial<RequestSample> = {}, ends: Partial<EndLabels> = {}) {
  const destinationService = `${name}.shop.svc.cluster.local`;
  return requestSample({
    latencyKey: name,
    ...changes,
    ends: { destinationService, destinationServiceName: name, ...ends },
  });
}

function durations(latencyKey: string, meanMs: number): DurationSample {
  return {
    latencyKey,
    reporter: "source",
    msPerSecond: meanMs,
    countPerSecond: 1,
    buckets: [],
    nativeBuckets: [],
  };
}

test("edges come worst first, then by failures, traffic and id", () => {
  const failing = { responseCode: 503 };
  const edges = edgesOf({
    requests: [
      to("idle", { requestsPerSecond: 0 }),
      to("b-calm"),
      to("a-calm"),
      to("busy", { requestsPerSecond: 50 }),
      to("mute", { responseCode: null }),
      to("sick", { requestsPerSecond: 98 }),
      to("sick", { ...failing, requestsPerSecond: 2 }),
      to("dead", failing),
      to("deader", { ...failing, requestsPerSecond: 2 }),
    ],
  });
  expect(edges.map(({ destination, health }) => [destination.name, health])).toEqual([
    ["deader", "failing"],
    ["dead", "failing"],
    ["sick", "degraded"],
    ["mute", "unknown"],
    ["busy", "healthy"],
    ["a-calm", "healthy"],
    ["b-calm", "healthy"],
    ["idle", "idle"],
  ]);
});

test("TCP between the same two ends is an edge of its own", () => {
  const edges = edgesOf({ requests: [requestSample()], tcp: [tcpSample()] });
  expect(edges.map(({ id }) => id)).toEqual([
    "east/shop/web~east/shop/cart",
    "east/shop/web~east/shop/cart~tcp",
  ]);
});

describe("durations", () => {
  test("belong to the edge whose requests share their key", () => {
    const edges = edgesOf({
      requests: [to("a"), to("b")],
      durations: [durations("a", 5), durations("b", 7)],
    });
    expect(edges.map(({ meanMs }) => meanMs)).toEqual([5, 7]);
  });

  test("that could belong to two edges belong to neither", () => {
    const requests = [to("a", { latencyKey: "x" }), to("b", { latencyKey: "x" })];
    const edges = edgesOf({ requests, durations: [durations("x", 5)] });
    expect(edges.map(({ meanMs }) => meanMs)).toEqual([null, null]);
  });

  test("of requests that met no workload count on the edge they join", () => {
    const requests = [to("a"), to("a", { latencyKey: "unmet", flags: ["UH"] }, NO_WORKLOAD)];
    const [edge] = edgesOf({ requests, durations: [durations("a", 5), durations("unmet", 1)] });
    expect(edge?.meanMs).toBe(3);
  });
});

test("the same samples in any order give the same edges in the same order", () => {
  const FLAGS = [[], ["UF", "URX"], ["UH"], ["UC"], ["DC"], ["UC", "URX"]];
  const sample = fc
    .record({
      name: fc.constantFrom("a", "b", "c"),
      reporter: fc.constantFrom("source", "destination", "waypoint"),
      flags: fc.constantFrom(...FLAGS),
      responseCode: fc.constantFrom(200, 503, 403, 0, null),
      protocol: fc.constantFrom("http", "grpc"),
      met: fc.boolean(),
      cluster: fc.constantFrom("east", "west"),
      rate: fc.constantFrom(0, 0.1, 0.2, 0.3, 1 / 3),
    })
    .map(({ name, reporter, flags, responseCode, protocol, met, cluster, rate }) =>
      to(
        name,
        { flags, responseCode, protocol, requestsPerSecond: rate },
        { reporter, ...(met ? { destinationCluster: cluster } : NO_WORKLOAD) },
      ),
    );
  const shuffled = fc
    .array(sample, { minLength: 1, maxLength: 25 })
    .chain((requests) =>
      fc.tuple(
        fc.constant(requests),
        fc.shuffledSubarray(requests, { minLength: requests.length, maxLength: requests.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([requests, turned]) => {
      expect(edgesOf({ requests: turned })).toEqual(edgesOf({ requests }));
    }),
    { numRuns: 500 },
  );
});
