import { expect, test } from "vitest";
import { culpritsAmong } from "./culprit-of";
import { edge } from "./edge.fixture";
import { noOwners } from "./owner";

/** Edges that each tell of every look at them. */
function watched(count: number) {
  let looks = 0;
  const edges = Array.from({ length: count }, (_, index) => {
    const bad = edge(`web-${index}`, "cart", {
      errorRatio: 0.5,
      owners: { ...noOwners(), app: 50 },
    });
    return Object.defineProperty(bad, "health", {
      get: () => {
        looks += 1;
        return "failing";
      },
    });
  });
  return { edges, looks: () => looks };
}

test("an answer is worked through once, however many of its edges are asked about", () => {
  const { edges, looks } = watched(50);
  const culpritOf = culpritsAmong(edges, []);
  edges.slice(0, 1).map(culpritOf);
  const once = looks();
  edges.map(culpritOf);
  expect(looks()).toBe(once + edges.length);
});

test("and not at all for those that are well", () => {
  const { edges, looks } = watched(50);
  expect(culpritsAmong(edges, [])(edge("web", "cart"))).toBeNull();
  expect(looks()).toBe(0);
});
