import { describe, expect, test } from "vitest";
import { aLine } from "./graph.fixture";
import { lineTags } from "./line-tags";

const failing = aLine({ health: "failing", owner: "mesh", errorRatio: 0.12 });
const WIDE = 1_000;

describe("lineTags", () => {
  test("a line says what is asked for", () => {
    expect(lineTags(aLine(), null, "rate", WIDE).tags[0]).toBe("41/s");
    expect(lineTags(aLine(), null, "p99", WIDE).tags[0]).toBe("p99 120 ms");
    expect(lineTags(aLine({ mtlsRatio: 0 }), null, "mtls", WIDE).tags[0]).toBe("plaintext");
  });

  test("the owner's letter stands before the figure", () => {
    expect(lineTags(failing, null, "rate", WIDE).tags[0]).toBe("M · 41/s, 12 % failed");
  });

  test("where there is no room for the figure the letter stays", () => {
    expect(lineTags(failing, null, "rate", 60).tags[0]).toBe("M");
    expect(lineTags(failing, null, "rate", 0)).toMatchObject({ tags: [], sign: "M" });
  });

  test("a healthy line without room says nothing until it is pointed at", () => {
    expect(lineTags(aLine(), null, "rate", 20)).toMatchObject({ tags: [], fullTag: "41/s" });
  });

  test("where failures start is said before any figure", () => {
    expect(lineTags(failing, "origin", "rate", WIDE).tags[0]).toBe(
      "M · starts here · 41/s, 12 % failed",
    );
    expect(lineTags(failing, "origin", "rate", 150).tags[0]).toBe("M · starts here");
    expect(lineTags(failing, "sufferer", "rate", 150).tags[0]).toBe("M");
  });

  test("a change has a sign and a word", () => {
    expect(lineTags(aLine({ change: "new" }), null, "rate", WIDE).tags[0]).toBe("+ new · 41/s");
    expect(lineTags(aLine({ change: "worse" }), null, "rate", WIDE).tags[0]).toBe("▲ worse · 41/s");
  });

  test("from afar a change keeps its glyph, beside the owner's letter", () => {
    expect(lineTags(aLine({ change: "gone" }), null, "rate", 0).sign).toBe("−");
    expect(lineTags({ ...failing, change: "worse" }, null, "rate", 0).sign).toBe("M ▲");
    expect(lineTags(aLine(), null, "rate", 0).sign).toBeNull();
  });

  test("what is denied is said with its owner, whatever the figure", () => {
    const denied = aLine({ owner: "policy", deniedRatio: 0.2 });
    expect(lineTags(denied, null, "rate", WIDE).tags[0]).toBe("P · 41/s, 20 % denied");
    expect(lineTags(denied, null, "mtls", WIDE).tags).toContain("P · 20 % denied");
  });

  test("what nobody told is no figure, not zero", () => {
    const untold = aLine({ perSecond: null, errorRatio: null });
    expect(lineTags(untold, null, "rate", WIDE)).toMatchObject({ tags: [], fullTag: "no figure" });
  });
});
