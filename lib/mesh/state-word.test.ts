import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { troublesFrom } from "./edge-trouble";
import { deniedRatioOf, stateWord } from "./state-word";

function edgeThatDenies(share: number, perSecond = 40) {
  const outcomes = {
    succeeded: perSecond * (1 - share),
    failed: 0,
    denied: perSecond * share,
    givenUp: 0,
  };
  return anEdge({ troubles: troublesFrom({ perSecond, outcomes, wrongs: [] }, 300, 0.005) });
}

test("an edge that refuses much is called by that, since nothing of it fails", () => {
  expect(stateWord(edgeThatDenies(0.93))).toBe("denied");
  expect(deniedRatioOf(edgeThatDenies(0.93))).toBeCloseTo(0.93);
});

test("a few refusals, a handful of requests and worse news leave an edge its health", () => {
  expect(stateWord(edgeThatDenies(0.01))).toBe("healthy");
  expect(stateWord(edgeThatDenies(0.5, 0.01))).toBe("healthy");
  expect(stateWord({ ...edgeThatDenies(0.93), health: "failing" })).toBe("failing");
});
