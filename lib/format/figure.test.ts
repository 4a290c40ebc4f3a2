import { describe, expect, it } from "vitest";
import { formatCount, formatFigure, formatPercent, formatPerSecond } from "./figure";

describe("formatFigure", () => {
  it.each([
    [0, "0"],
    [0.00002, "< 0.001"],
    [0.0421, "0.042"],
    [4.213, "4.2"],
    [41.3, "41"],
    [4213.4, "4,213"],
  ])("writes %d as %s", (value, text) => {
    expect(formatFigure(value)).toBe(text);
  });
});

describe("formatPercent", () => {
  it.each([
    [0, "0 %"],
    [0.062, "6.2 %"],
    [0.9999, "99.99 %"],
    [0.999999, "99.99 %"],
    [1, "100 %"],
  ])("writes the ratio %d as %s", (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });
});

describe("formatPerSecond", () => {
  it("names what is counted", () => {
    expect(formatPerSecond(41.2, "req")).toBe("41 req/s");
  });
});

describe("formatCount", () => {
  it.each([
    [0, "0 records"],
    [1, "1 record"],
    [1000, "1,000 records"],
  ])("counts %d as %s", (count, text) => {
    expect(formatCount(count, "record")).toBe(text);
  });
});
