import { describe, expect, test } from "vitest";
import { chartBars, chartSeries } from "./chart-bars";

const timeline = (...series: [flag: string | null, counts: number[]][]) => ({
  startMs: 1000,
  stepMs: 10,
  undated: 0,
  series: series.map(([flag, counts]) => ({
    flag,
    counts,
    lines: counts.reduce((sum, count) => sum + count, 0),
  })),
});

describe("bars", () => {
  test("are stacked, and the highest fills the chart", () => {
    const flags = timeline(["UH", [3, 0]], [null, [1, 2]]);
    expect(chartBars(flags, chartSeries(flags))).toEqual([
      {
        startMs: 1000,
        lines: 4,
        segments: [
          { series: 0, bottom: 0, height: 0.75 },
          { series: 1, bottom: 0.75, height: 0.25 },
        ],
      },
      { startMs: 1010, lines: 2, segments: [{ series: 1, bottom: 0, height: 0.5 }] },
    ]);
  });

  test("of nothing are none", () => {
    expect(chartBars(timeline(), [])).toEqual([]);
  });
});

test("the rarest of many flags are one", () => {
  const many = timeline(
    ...Array.from({ length: 9 }, (_, index): [string, number[]] => [`F${index}`, [9 - index, 1]]),
  );
  const series = chartSeries(many);
  expect(series.map(({ name }) => name)).toEqual(["F0", "F1", "F2", "F3", "F4", "F5", "others"]);
  expect(series.at(-1)).toMatchObject({ lines: 9, counts: [6, 3] });
});
