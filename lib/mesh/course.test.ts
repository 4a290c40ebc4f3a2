import { describe, expect, test } from "vitest";
import { namingWith, requestSample } from "@/e2e/harness/mesh-samples";
import { answerRates } from "./answer-rates";
import { beginningsOf } from "./beginning";
import { courseFromMoments } from "./course";
import { notableWorkloads } from "./notable-workloads";
import type { RequestTrack } from "./track";
import { edgesFromTracks, momentsOf } from "./track-moments";
import { versionCourses } from "./version-course";

const RULES = { windowSeconds: 60, thresholds: { degradedRatio: 0.005, failingRatio: 0.05 } };

type Changes = Parameters<typeof requestSample>[0] & { calleeVersion?: string | null };

function track(values: (number | null)[], { calleeVersion = "v1", ...changes }: Changes = {}) {
  const requestsPerSecond = values.reduce((sum: number, one) => sum + (one ?? 0), 0);
  const sample = requestSample({ ...changes, requestsPerSecond });
  return { ...sample, values, callerVersion: null, calleeVersion } satisfies RequestTrack;
}

function edgesOf(...requests: RequestTrack[]) {
  return edgesFromTracks({ requests, tcp: [] }, namingWith());
}

function courseOf(...tracks: RequestTrack[]) {
  const points = tracks[0]?.values.length ?? 0;
  return courseFromMoments(momentsOf(edgesOf(...tracks), points, RULES));
}

const MET_NOBODY = {
  flags: ["UH"],
  responseCode: 503,
  ends: {
    destinationWorkload: null,
    destinationWorkloadNamespace: null,
    destinationCluster: null,
    destinationCanonicalService: null,
    metNoWorkload: true,
  },
};

describe("the course of an edge", () => {
  test("goes by one side's count at each instant, and keeps both", () => {
    const course = courseOf(
      track([10, 10]),
      track([10, 8], { ends: { reporter: "destination" }, security: "mutual_tls" }),
    );
    expect(course).toMatchObject({
      perSecond: [10, 10],
      reportedSource: [10, 10],
      reportedDestination: [10, 8],
      mtlsRatio: [1, 1],
    });
  });

  test("stays the same edge at an instant at which every request meets no workload", () => {
    const course = courseOf(track([10, null]), track([null, 9], MET_NOBODY));
    expect(course.perSecond).toEqual([10, 9]);
    expect(course.errorRatio).toEqual([0, 1]);
  });

  test("has a gap where no series says anything, and zeros where one says zero", () => {
    expect(courseOf(track([5, null, 0])).perSecond).toEqual([5, null, 0]);
  });

  test("keeps each flag whole: not written is zero, not there is a gap", () => {
    const course = courseOf(track([10, 10, null]), track([null, 2, null], MET_NOBODY));
    expect(course.flags).toEqual([{ flag: "UH", owner: "mesh", values: [0, 2, null] }]);
  });

  test("leaves open who owns a flag that hangs on the side which writes it", () => {
    const course = courseOf(track([10]), track([1], { flags: ["UC"], responseCode: 503 }));
    expect(course.flags[0]?.owner).toBeNull();
  });
});

test("several edges are one course whose ratios count by traffic", () => {
  const jobs = { sourceWorkload: "jobs-v1", sourceCanonicalService: "jobs" };
  const course = courseOf(
    track([9]),
    track([1], { responseCode: 500 }),
    track([30], { ends: jobs }),
  );
  expect(course.perSecond).toEqual([40]);
  expect(course.errorRatio).toEqual([0.025]);
  expect(course.failed).toEqual([1]);
});

describe("versions", () => {
  test("have each a share, and failures of their own", () => {
    const edges = edgesOf(
      track([9, 9]),
      track([1, 0.5], { calleeVersion: "v2" }),
      track([0, 0.5], { calleeVersion: "v2", responseCode: 500 }),
    );
    const versions = versionCourses(edges, "calleeVersion", momentsOf(edges, 2, RULES), RULES);
    expect(
      versions.map(({ version, shares, errorRatio }) => ({ version, shares, errorRatio })),
    ).toEqual([
      { version: "v1", shares: [0.9, 0.9], errorRatio: [0, 0] },
      { version: "v2", shares: [0.1, 0.1], errorRatio: [0, 0.5] },
    ]);
  });

  test("that nobody met come last, and one that is gone has no figures", () => {
    const edges = edgesOf(track([9, 0]), track([1, 1], { ...MET_NOBODY, calleeVersion: null }));
    const versions = versionCourses(edges, "calleeVersion", momentsOf(edges, 2, RULES), RULES);
    expect(versions.map(({ version, latest }) => [version, latest === null])).toEqual([
      ["v1", true],
      [null, false],
    ]);
  });
});

describe("what went wrong at an instant", () => {
  const edges = edgesOf(
    track([9]),
    track([2], { responseCode: 500 }),
    track([1], { responseCode: 403 }),
    track([3], { ends: { reporter: "destination" }, flags: ["RL"], responseCode: 429 }),
  );

  test("is told by side, code and owner, the most frequent first", () => {
    const told = answerRates(edges, 0).map(({ side, responseCode, owner, perSecond }) => [
      side,
      responseCode,
      owner,
      perSecond,
    ]);
    expect(told).toEqual([
      ["callee", 429, "policy", 3],
      ["caller", 500, "app", 2],
      ["caller", 403, "unknown", 1],
    ]);
  });

  test("leads to the workload with most of it", () => {
    const canary = { destinationWorkload: "cart-v2" };
    const some = edgesOf(track([90]), track([1], { ends: canary, responseCode: 500 }));
    expect(notableWorkloads(some, 0)).toEqual({
      caller: { cluster: "east", namespace: "shop", name: "web-v1" },
      callee: { cluster: "east", namespace: "shop", name: "cart-v2" },
    });
    expect(notableWorkloads(edgesOf(track([90])), 0).callee?.name).toBe("cart-v1");
  });
});

test("a failure has a beginning, and what never happens has none", () => {
  const values = Array.from({ length: 60 }, () => 10);
  const failed = values.map((_, index) => (index < 40 ? 0 : 5));
  const moments = momentsOf(
    edgesOf(track(values), track(failed, { responseCode: 500 })),
    60,
    RULES,
  );
  const startMs = Date.UTC(2026, 10, 21, 14);
  const beginnings = beginningsOf(moments, {
    startMs,
    stepSeconds: 60,
    windowSeconds: 60,
    notableRatio: 0.005,
  });
  expect(beginnings.failed).toMatchObject({
    startedAt: "2026-11-21T14:39:00.000Z",
    wasAlways: false,
  });
  expect(beginnings.denied).toMatchObject({ startedAt: null, wasAlways: false });
});
