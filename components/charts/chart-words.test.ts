import { expect, test } from "vitest";
import type { ChartSeries } from "./chart";
import { chartWords } from "./chart-words";

const times = { startMs: Date.UTC(2026, 10, 21, 14), stepMs: 60_000, points: 4 };
const format = (value: number) => `${value} %`;

function words(values: ChartSeries["values"]): string[] {
  const series = [
    {
      key: "failed",
      label: "Failed",
      values,
      colour: "--failing" as const,
      dash: "solid" as const,
    },
  ];
  return chartWords({ times, series, format });
}

test("a series is told by where it begins, how high it goes and where it ends", () => {
  expect(words([1, 9, 4, 2])).toEqual([
    "Failed: 1 % at 14:00 UTC, at most 9 % at 14:01 UTC, 2 % at 14:03 UTC.",
  ]);
});

test("what never changes is told once", () => {
  expect(words([0, 0, 0, 0])).toEqual(["Failed: 0 % throughout."]);
});

test("gaps are counted, not bridged", () => {
  expect(words([null, 3, null, 5])).toEqual([
    "Failed: 3 % at 14:01 UTC, at most 5 % at 14:03 UTC, 5 % at 14:03 UTC; no data at 2 of 4 instants.",
  ]);
});

test("a series without a value says so", () => {
  expect(words([null, null, null, null])).toEqual(["Failed: no data."]);
});
