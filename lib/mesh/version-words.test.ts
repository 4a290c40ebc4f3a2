import { describe, expect, test } from "vitest";
import { noOwners } from "./owner";
import { chanceOf } from "./two-shares";
import type { VersionFigures } from "./version-course";
import { versionFinding } from "./version-words";

function figures(perSecond: number, errorRatio: number | null): VersionFigures {
  return { perSecond, errorRatio, deniedRatio: 0, flags: [], owners: noOwners() };
}

describe("the chance that two shares differ by chance alone", () => {
  test.each([
    [{ part: 15, whole: 100 }, { part: 5, whole: 100 }, 0.0184],
    [{ part: 50, whole: 100 }, { part: 50, whole: 100 }, 1],
    [{ part: 40, whole: 1000 }, { part: 20, whole: 1000 }, 0.0088],
  ])("of %j and %j is %d", (a, b, chance) => {
    expect(chanceOf(a, b)).toBeCloseTo(chance, 3);
  });

  test("does not hang on the order", () => {
    const a = { part: 9, whole: 40 };
    const b = { part: 11, whole: 300 };
    expect(chanceOf(a, b)).toBe(chanceOf(b, a));
  });

  test("is not told of a handful of requests, or of none", () => {
    expect(chanceOf({ part: 1, whole: 2 }, { part: 0, whole: 300 })).toBeNull();
    expect(chanceOf({ part: 0, whole: 0 }, { part: 9, whole: 300 })).toBeNull();
  });
});

describe("versions side by side", () => {
  test("a canary that fails more is said to be worse, with how sure that is", () => {
    const versions = [
      { version: "v1", latest: figures(9, 0.01) },
      { version: "v2", latest: figures(1, 0.35) },
    ];
    expect(versionFinding(versions, 300)).toEqual({
      worse: "v2",
      sentence: "v2 is worse: fails 35 %, the others 1 % (by chance less than once in 10,000)",
    });
  });

  test("a difference that a few requests make is no finding", () => {
    const versions = [
      { version: "v1", latest: figures(2, 0) },
      { version: "v2", latest: figures(0.02, 0.5) },
    ];
    expect(versionFinding(versions, 60)).toEqual({
      worse: null,
      sentence: "v2 fails 50 %, the others none: too few requests to be sure",
    });
  });

  test("versions that fail alike are said to", () => {
    const versions = [
      { version: "v1", latest: figures(9, 0.2) },
      { version: "v2", latest: figures(1, 0.201) },
    ];
    expect(versionFinding(versions, 300)?.sentence).toBe("v1 and v2 fail alike");
  });

  test("one version, or one that nobody told, is nothing to compare", () => {
    expect(versionFinding([{ version: "v1", latest: figures(9, 0.2) }], 300)).toBeNull();
    const unknown = [
      { version: "v1", latest: figures(9, 0.2) },
      { version: null, latest: figures(9, 0) },
      { version: "v3", latest: null },
    ];
    expect(versionFinding(unknown, 300)).toBeNull();
  });
});
