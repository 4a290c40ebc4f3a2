import { describe, expect, test } from "vitest";
import { glowOf } from "./line-glow";
import { lineMeasures } from "./line-measures";
import { aSceneLine } from "./scene.fixture";

const NEAR = { perScreenPx: 1 };
const FAR = { perScreenPx: 8 };

describe("lineMeasures", () => {
  test("a line that is well is as wide as its traffic asks, wherever it is seen from", () => {
    const thin = lineMeasures(aSceneLine({ widthStep: 1 }), NEAR);
    expect(thin).toEqual({ widthPx: 1, glowPx: 0 });
    expect(lineMeasures(aSceneLine({ widthStep: 1 }), FAR)).toEqual(thin);
    expect(lineMeasures(aSceneLine({ widthStep: 5 }), NEAR).widthPx).toBe(5);
  });

  test("one that fails is seen from afar however little it carries", () => {
    const { widthPx, glowPx } = lineMeasures(aSceneLine({ widthStep: 1, health: "failing" }), FAR);
    expect([widthPx, glowPx]).toEqual([12, 24]);
  });

  test("near by, traffic still tells lines that fail apart", () => {
    const width = (widthStep: 2 | 4) =>
      lineMeasures(aSceneLine({ widthStep, health: "failing" }), NEAR).widthPx;
    expect(width(4)).toBeGreaterThan(width(2));
  });
});

describe("glowOf", () => {
  test("what is well has none", () => {
    expect(glowOf(aSceneLine())).toBeNull();
    expect(glowOf(aSceneLine({ health: "unknown" }))).toBeNull();
  });

  test("where failures start glows most, whoever passes them on least", () => {
    const reach = (role: "origin" | "sufferer" | null) =>
      glowOf(aSceneLine({ health: "failing", role }))?.reachPx ?? 0;
    expect(reach("origin")).toBeGreaterThan(reach(null));
    expect(reach(null)).toBeGreaterThan(reach("sufferer"));
  });

  test("each is in the colour of its own health, and what is denied in none of them", () => {
    expect(glowOf(aSceneLine({ health: "degraded", role: "sufferer" }))?.color).toBe("degraded");
    expect(glowOf(aSceneLine({ isDenied: true }))?.color).toBe("ink");
  });

  test("four changes are four colours, whatever else there is to see", () => {
    const changes = ["worse", "new", "gone", "better"] as const;
    const colors = changes.map(
      (change) => glowOf(aSceneLine({ health: "failing", role: "origin", change }))?.color,
    );
    expect(new Set(colors).size).toBe(4);
  });
});
