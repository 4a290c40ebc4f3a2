import { expect, test } from "vitest";
import { blocksInSight } from "./line-blocks";

test("the blocks in sight are those that hold a line in sight", () => {
  expect(blocksInSight({ first: 0, last: 20 })).toEqual([0]);
  expect(blocksInSight({ first: 49, last: 101 })).toEqual([0, 1, 2]);
  expect(blocksInSight({ first: 0, last: -1 })).toEqual([]);
});
