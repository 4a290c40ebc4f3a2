import { describe, expect, test } from "vitest";
import { accessRecord } from "@/lib/envoy/access-record.fixture";
import { facetsOf } from "./facets";
import { flagTimeline } from "./flag-timeline";
import { NO_FILTER, placesThatFit } from "./line-filter";
import { newLogIndex } from "./log-index";

const SPAN = { file: 0, line: 1, start: 0, end: 10, ordinal: 0 };
const at = (seconds: number) => `2026-11-21T12:00:${String(seconds).padStart(2, "0")}.000Z`;
const pay = { destinationService: "pay.shop.svc.cluster.local" };
const RECORDS = [
  accessRecord({ startTime: at(0) }),
  accessRecord({ startTime: at(1), responseCode: 503, flags: ["UF", "URX"] }),
  accessRecord({ startTime: at(1), responseCode: 503, flags: ["UF"], ...pay }),
  accessRecord({ startTime: at(9), responseCode: 500, details: "via_upstream" }),
  accessRecord({ startTime: null, responseCode: 503, flags: ["UH"] }),
];

function indexOf(records: typeof RECORDS) {
  const index = newLogIndex();
  for (const record of records) index.add(record, SPAN);
  return index;
}

describe("flags over time", () => {
  test("are counted in steps from the first line to the last, the most frequent first", () => {
    const counts = (steps: Record<number, number>) =>
      Array.from({ length: 46 }, (_, step) => steps[step] ?? 0);
    expect(flagTimeline(indexOf(RECORDS))).toEqual({
      startMs: Date.parse(at(0)),
      stepMs: 200,
      series: [
        { flag: "UF", lines: 2, counts: counts({ 5: 2 }) },
        { flag: "URX", lines: 1, counts: counts({ 5: 1 }) },
        { flag: null, lines: 1, counts: counts({ 45: 1 }) },
      ],
      undated: 1,
    });
  });

  test("are none where nothing went wrong or no line tells a time", () => {
    expect(flagTimeline(indexOf([accessRecord()]))).toBeNull();
    expect(flagTimeline(indexOf([accessRecord({ startTime: null, flags: ["UF"] })]))).toBeNull();
    expect(flagTimeline(indexOf([]))).toBeNull();
  });
});

describe("a filter", () => {
  const index = indexOf(RECORDS);
  index.judge.settle();
  const { edges, edgeOfRow } = index.judge.edges({ degradedRatio: 0.005, failingRatio: 0.05 });
  const edge = edges.findIndex(({ destination }) => destination.name === "pay");
  test.each([
    [{}, [0, 1, 2, 3, 4]],
    [{ isWrong: true }, [1, 2, 3, 4]],
    [{ flag: "UF" }, [1, 2]],
    [{ flag: "UF", edge }, [2]],
    [{ owner: "app" as const }, [3]],
    [{ owner: "none" as const }, [0]],
    [{ code: 503 }, [1, 2, 4]],
    [{ flag: "DC" }, []],
  ])("of %j picks the lines %j", (filter, places) => {
    expect([...placesThatFit(index, edgeOfRow, { ...NO_FILTER, ...filter })]).toEqual(places);
  });

  test("may be by what the lines have", () => {
    expect(facetsOf(index)).toEqual({
      flags: [
        { value: "UF", lines: 2 },
        { value: "URX", lines: 1 },
        { value: "UH", lines: 1 },
      ],
      owners: [
        { value: "mesh", lines: 3 },
        { value: "none", lines: 1 },
        { value: "app", lines: 1 },
      ],
      codes: [
        { value: 200, lines: 1 },
        { value: 500, lines: 1 },
        { value: 503, lines: 3 },
      ],
    });
  });
});
