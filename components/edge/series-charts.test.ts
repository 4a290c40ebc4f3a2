import { describe, expect, test } from "vitest";
import { courseFromMoments } from "@/lib/mesh/course";
import type { Moment } from "@/lib/mesh/moment";
import type { RequestsSeries } from "@/lib/mesh/series";
import { requestCharts } from "./series-charts";

const NEVER = { startedAt: null, wasAlways: false, endedAt: null, worse: null, easedAt: null };
const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };

function moment(changes: Partial<Moment> = {}): Moment {
  return {
    perSecond: 10,
    outcomes: { succeeded: 10, failed: 0, denied: 0, givenUp: 0 },
    errorRatio: 0,
    deniedRatio: 0,
    mtlsRatio: 1,
    flags: [],
    wrongs: [],
    reported: { source: 10, destination: 10 },
    tcp: null,
    ...changes,
  };
}

function series(...moments: (Moment | null)[]): RequestsSeries {
  return {
    start: "2026-11-21T14:00:00Z",
    stepSeconds: 15,
    points: moments.length,
    windowSeconds: 60,
    course: courseFromMoments(moments),
    before: null,
    beginnings: { failed: NEVER, denied: NEVER, givenUp: NEVER, plaintext: NEVER },
    callerVersions: [],
    calleeVersions: [],
    troubles: [],
    answers: [],
    workloads: { caller: null, callee: null },
    edges: [],
    promql: "",
    notices: [],
  };
}

function titles(one: RequestsSeries, isTcp = false): string[] {
  const charts = requestCharts(one, { isTcp, trouble: null, thresholds: THRESHOLDS });
  return charts.map(({ title }) => title);
}

describe("what is drawn", () => {
  test("leaves out flags that nobody wrote and mutual TLS that is whole", () => {
    expect(titles(series(moment()))).toEqual([
      "Requests by outcome",
      "Failed and denied",
      "Sent and arrived",
    ]);
  });

  test("holds flags and plain text where there are any", () => {
    const flags = [{ flag: "UH", requestsPerSecond: 1 }];
    expect(titles(series(moment({ flags, mtlsRatio: 0.5 })))).toEqual([
      "Requests by outcome",
      "Failed and denied",
      "Flags",
      "Sent and arrived",
      "Mutual TLS",
    ]);
  });

  test("is bytes in place of reporters where it is TCP", () => {
    expect(titles(series(moment()), true)).toContain("Bytes");
  });

  test("keeps the sum whole where there are more flags than colours", () => {
    const names = ["UH", "UF", "UO", "UT", "NR", "NC", "DC", "RL"];
    const flags = names.map((flag) => ({ flag, requestsPerSecond: 1 }));
    const charts = requestCharts(series(moment({ flags })), {
      isTcp: false,
      trouble: null,
      thresholds: THRESHOLDS,
    });
    const chart = charts.find(({ title }) => title === "Flags")?.chart;
    expect(chart?.series.at(-1)).toMatchObject({ label: "2 more", values: [2] });
  });
});
