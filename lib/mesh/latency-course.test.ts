import { expect, test } from "vitest";
import {
  type DurationPart,
  type DurationTrack,
  isNativeAlone,
  latencyCourse,
} from "./latency-course";

function track(
  part: DurationPart,
  values: (number | null)[],
  changes: Partial<DurationTrack> = {},
) {
  return {
    reporter: "source",
    calleeVersion: "v1",
    part,
    values,
    ...changes,
  } satisfies DurationTrack;
}

function bucket(upperMs: number, values: (number | null)[], changes: Partial<DurationTrack> = {}) {
  return track({ kind: "bucket", upperMs }, values, changes);
}

const CLASSIC = [
  bucket(10, [5, 0]),
  bucket(100, [10, 10]),
  bucket(Number.POSITIVE_INFINITY, [10, 10]),
];

test("percentiles are made of the buckets of all versions, means of sum and count", () => {
  const tracks = [
    ...CLASSIC,
    bucket(10, [0, 0], { calleeVersion: "v2" }),
    bucket(100, [10, 0], { calleeVersion: "v2" }),
    bucket(Number.POSITIVE_INFINITY, [10, 0], { calleeVersion: "v2" }),
    track({ kind: "sum" }, [400, 500], { calleeVersion: null }),
    track({ kind: "count" }, [20, 10], { calleeVersion: null }),
  ];
  expect(latencyCourse(tracks, 2, "source")).toMatchObject({ meanMs: [20, 50], p50Ms: [40, 55] });
});

test("an instant without samples is a gap", () => {
  const gap = [bucket(10, [null]), bucket(Number.POSITIVE_INFINITY, [null])];
  expect(latencyCourse(gap, 1, "source")).toEqual({
    meanMs: [null],
    p50Ms: [null],
    p90Ms: [null],
    p99Ms: [null],
  });
});

test("quantiles that Prometheus made stand in where there are no buckets, and only there", () => {
  const made = track({ kind: "quantile", quantile: "p99Ms" }, [77, 88]);
  expect(latencyCourse([made], 2, "source").p99Ms).toEqual([77, 88]);
  expect(latencyCourse([...CLASSIC, made], 2, "source").p99Ms).not.toContain(77);
});

test("the side that the edge goes by tells; where it keeps no durations, the other does", () => {
  const callee = CLASSIC.map((one) => ({ ...one, reporter: "destination" as const }));
  expect(latencyCourse(callee, 2, "source").p50Ms).toEqual([10, 55]);
});

test("native histograms alone lack what a mean is made of, and take it from a question of its own", () => {
  const made = track({ kind: "quantile", quantile: "p99Ms" }, [77]);
  expect(isNativeAlone([made])).toBe(true);
  expect(isNativeAlone([...CLASSIC, made])).toBe(false);
  const sum = track({ kind: "sum" }, [400], { calleeVersion: null });
  const count = track({ kind: "count" }, [20], { calleeVersion: null });
  expect(isNativeAlone([made, sum, count])).toBe(false);
  expect(latencyCourse([made, sum, count], 1, "source")).toMatchObject({
    meanMs: [20],
    p99Ms: [77],
  });
});
