import { expect, test } from "vitest";
import { sideOfWords } from "./chart";

const TIMES = { startMs: 0, stepMs: 1, points: 101 };
const side = (kind: "beginning" | "end", atMs: number) =>
  sideOfWords({ atMs, kind, label: "" }, TIMES);

test("words beside a mark leave free what happened between beginning and end", () => {
  expect([side("beginning", 50), side("end", 50)]).toEqual(["left", "right"]);
});

test("words beside a mark at an edge stand where there is room", () => {
  expect([side("beginning", 10), side("end", 90)]).toEqual(["right", "left"]);
});
