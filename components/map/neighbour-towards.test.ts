import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Direction, neighbourTowards } from "./neighbour-towards";

const at = (id: string, x: number, y: number) => ({ id, x, y });
const here = at("here", 0, 0);

describe("neighbourTowards", () => {
  test("the arrow decides the side", () => {
    const nodes = [here, at("l", -9, 0), at("r", 9, 0), at("u", 0, -9), at("d", 0, 9)];
    const all: Direction[] = ["left", "right", "up", "down"];
    expect(all.map((direction) => neighbourTowards(nodes, here, direction))).toEqual([
      "l",
      "r",
      "u",
      "d",
    ]);
  });

  test("the nearer of two in a row comes first", () => {
    const nodes = [here, at("far", 20, 0), at("near", 10, 0)];
    expect(neighbourTowards(nodes, here, "right")).toBe("near");
  });

  test("straight ahead wins over somewhat nearer but aside", () => {
    const nodes = [here, at("ahead", 12, 0), at("aside", 8, 7)];
    expect(neighbourTowards(nodes, here, "right")).toBe("ahead");
  });

  test("what lies more aside than ahead belongs to another arrow", () => {
    const nodes = [here, at("above", 5, -20)];
    expect(neighbourTowards(nodes, here, "right")).toBeNull();
    expect(neighbourTowards(nodes, here, "up")).toBe("above");
  });

  test("of two that are as near, the name decides, whatever their order", () => {
    const nodes = [at("b", 10, 2), at("a", 10, -2), here];
    expect(neighbourTowards(nodes, here, "right")).toBe("a");
    expect(neighbourTowards(nodes.toReversed(), here, "right")).toBe("a");
  });

  test("every node elsewhere is reached by one of the four arrows", () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        fc.pre(x !== 0 || y !== 0);
        const all: Direction[] = ["left", "right", "up", "down"];
        const found = all.map((way) => neighbourTowards([here, at("it", x, y)], here, way));
        expect(found).toContain("it");
      }),
    );
  });
});
