import { expect, test } from "vitest";
import { edgeLatency } from "./latency";
import type { DurationSample } from "./samples";

const INF = Number.POSITIVE_INFINITY;
const NOTHING = { meanMs: null, p50Ms: null, p90Ms: null, p99Ms: null };

function durations(changes: Partial<DurationSample>): DurationSample {
  return {
    latencyKey: "",
    reporter: "source",
    msPerSecond: 100,
    countPerSecond: 10,
    buckets: [
      { upperMs: 10, perSecond: 5 },
      { upperMs: 100, perSecond: 10 },
      { upperMs: INF, perSecond: 10 },
    ],
    nativeBuckets: [],
    ...changes,
  };
}

test("is the mean and the percentiles of one side", () => {
  expect(edgeLatency([durations({})], "source")).toEqual({
    meanMs: 10,
    p50Ms: 10,
    p90Ms: 82,
    p99Ms: 98.2,
  });
});

test("adds up the series of a side, never the sides", () => {
  const samples = [
    durations({ msPerSecond: 300 }),
    durations({}),
    durations({ reporter: "destination", msPerSecond: 9999 }),
  ];
  expect(edgeLatency(samples, "source").meanMs).toBe(20);
});

test("adds up bucket layouts that differ as Prometheus does", () => {
  const other = durations({
    buckets: [
      { upperMs: 50, perSecond: 10 },
      { upperMs: INF, perSecond: 10 },
    ],
  });
  expect(edgeLatency([durations({}), other], "source").p50Ms).toBe(50);
});

test("comes from the side whose rates the edge shows", () => {
  const samples = [durations({}), durations({ reporter: "destination", msPerSecond: 50 })];
  expect(edgeLatency(samples, "destination").meanMs).toBe(5);
});

test("comes from another side where that one kept no durations", () => {
  expect(edgeLatency([durations({ reporter: "destination" })], "source").meanMs).toBe(10);
});

test("is absent without samples, never zero", () => {
  expect(edgeLatency([], "source")).toEqual(NOTHING);
});

test("is absent where nothing was counted", () => {
  const none = durations({ msPerSecond: 0, countPerSecond: 0, buckets: [] });
  expect(edgeLatency([none], "source")).toEqual(NOTHING);
});

test("has a mean without percentiles where buckets were not asked for", () => {
  expect(edgeLatency([durations({ buckets: [] })], "source")).toEqual({ ...NOTHING, meanMs: 10 });
});

test("is read off native histograms where only they exist", () => {
  const native = (count: number) =>
    durations({ buckets: [], nativeBuckets: [{ lower: 4, upper: 16, count }] });
  expect(edgeLatency([native(1), native(3)], "source").p50Ms).toBe(8);
});
