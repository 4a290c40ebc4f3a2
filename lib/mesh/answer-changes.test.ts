import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { changesFromAnswer } from "./answer-changes";

const arrived = edgeBetween("e/shop/web", "e/shop/cart", { before: null });
const left = edgeBetween("e/shop/web", "e/shop/search");

test("without a comparison there are no changes to tell", () => {
  expect(changesFromAnswer({ edges: [arrived], windowSeconds: 300 })).toBeNull();
});

test("edges that came and edges that went are told by their ids", () => {
  expect(changesFromAnswer({ edges: [arrived], gone: [left], windowSeconds: 300 })).toEqual({
    [arrived.id]: { kind: "new", sentence: "New: 41 req/s" },
    [left.id]: { kind: "gone", sentence: "Gone: 41 req/s then" },
  });
});

test("an edge of which nobody knows how it was tells no change", () => {
  const { before, ...unknown } = arrived;
  expect(before).toBeNull();
  expect(changesFromAnswer({ edges: [unknown], gone: [], windowSeconds: 300 })).toEqual({});
});
