import { describe, expect, test } from "vitest";
import { aNode } from "./graph.fixture";
import { nodeFace, shortened } from "./node-face";

describe("nodeFace", () => {
  test("a service shows its name", () => {
    expect(nodeFace(aNode()).text).toBe("cart");
  });

  test("several versions are a second line, three of them by name", () => {
    expect(nodeFace(aNode({ versions: ["v1", "v2"] })).text).toBe("cart\nv1 · v2");
    expect(nodeFace(aNode({ versions: ["v1", "v2", "v3", "v4", "v5"] })).text).toBe(
      "cart\nv1 · v2 · v3 · +2",
    );
  });

  test("a folded namespace counts what is in it, and what is wrong there", () => {
    const folded = { nodes: 12, edges: 30, failing: 2, degraded: 1 };
    expect(nodeFace(aNode({ kind: "namespace", label: "shop", folded })).text).toBe(
      "shop\n12 services\n2 failing inside",
    );
    const well = { nodes: 1, edges: 0, failing: 0, degraded: 0 };
    expect(nodeFace(aNode({ kind: "namespace", label: "shop", folded: well })).text).toBe(
      "shop\n1 service",
    );
  });

  test("a folded namespace keeps its size whatever goes wrong in it", () => {
    const size = (failing: number, degraded: number) => {
      const folded = { nodes: 12, edges: 30, failing, degraded };
      const { widthPx, heightPx } = nodeFace(aNode({ kind: "namespace", label: "shop", folded }));
      return [widthPx, heightPx];
    };
    expect(size(0, 0)).toEqual(size(2, 1));
    expect(size(0, 12)).toEqual(size(25, 0));
  });

  test("other kinds wear a sign, not their outline alone", () => {
    expect(nodeFace(aNode({ kind: "gateway" })).text).toBe("⇥ cart");
    expect(nodeFace(aNode({ kind: "external" })).text).toBe("↗ cart");
    expect(nodeFace(aNode({ kind: "unknown" })).text).toBe("? cart");
  });

  test("more text takes more room, in both directions", () => {
    const small = nodeFace(aNode());
    const wide = nodeFace(aNode({ label: "recommendations" }));
    const tall = nodeFace(aNode({ versions: ["v1", "v2"] }));
    expect(wide.widthPx).toBeGreaterThan(small.widthPx);
    expect(tall.heightPx).toBeGreaterThan(small.heightPx);
  });
});

describe("shortened", () => {
  test("the middle of a long name goes, and 28 characters stay", () => {
    const name = "recommendations-of-the-day-for-new-customers";
    expect(shortened(name)).toBe("recommendation…new-customers");
    expect(shortened(name)).toHaveLength(28);
  });

  test("what has room stays whole", () => {
    expect(shortened("x".repeat(28))).toBe("x".repeat(28));
  });
});
