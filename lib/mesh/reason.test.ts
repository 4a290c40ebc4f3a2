import { expect, test } from "vitest";
import { type ReasonFacts, reasonSentence } from "./reason";

function sentence(changes: Partial<ReasonFacts>): string {
  return reasonSentence({
    health: "failing",
    unit: "req",
    perSecond: 41,
    tally: { total: 12_300, failed: 763 },
    ratios: { failed: 0.062, denied: 0, givenUp: 0 },
    causes: { failed: "because they reach no healthy endpoint (UH)", denied: null, givenUp: null },
    notableRatio: 0.005,
    ...changes,
  });
}

test("a person would say it so", () => {
  expect(sentence({})).toBe("6.2 % of 41 req/s fail because they reach no healthy endpoint (UH)");
});

test("without failures it says so", () => {
  const ratios = { failed: 0, denied: 0, givenUp: 0 };
  expect(sentence({ health: "healthy", ratios })).toBe("None of 41 req/s fail");
});

test("denied and given up come after failed, each with its cause", () => {
  const causes = {
    failed: "because A",
    denied: "because B",
    givenUp: "because C",
  };
  const ratios = { failed: 0.1, denied: 0.2, givenUp: 0.3 };
  expect(sentence({ ratios, causes })).toBe(
    "10 % of 41 req/s fail because A; 20 % are denied because B; 30 % are given up because C",
  );
});

test("what is denied or given up is the news where hardly anything fails", () => {
  const causes = { failed: "because A", denied: "because B", givenUp: "because C" };
  const told = (failed: number, denied: number, givenUp: number) =>
    sentence({ health: "healthy", causes, ratios: { failed, denied, givenUp } });
  expect(told(0, 0.2, 0)).toBe("20 % of 41 req/s are denied because B");
  expect(told(0.0003, 0.001, 0.3)).toBe(
    "30 % of 41 req/s are given up because C; 0.1 % are denied because B",
  );
  expect(told(0, 0.001, 0)).toBe("None of 41 req/s fail; 0.1 % are denied because B");
});

test("a few that give up are not worth saying", () => {
  const ratios = { failed: 0, denied: 0, givenUp: 0.004 };
  expect(sentence({ health: "healthy", ratios })).toBe("None of 41 req/s fail");
});

test.each([
  [{ total: 1, failed: 1 }, "1 of 1"],
  [{ total: 1.33, failed: 1.33 }, "1 of 1"],
  [{ total: 2.67, failed: 2.67 }, "2 of 2"],
  [{ total: 0.8, failed: 0.8 }, "1 of 1"],
  [{ total: 50.4, failed: 2 }, "2 of 50"],
])("%o is too few to judge: %s", (tally, count) => {
  expect(sentence({ health: "degraded", tally })).toMatch(
    new RegExp(`; too few to judge: ${count}$`),
  );
});

test("three are enough to judge", () => {
  const tally = { total: 3, failed: 3 };
  expect(sentence({ health: "degraded", tally })).not.toContain("too few");
});

test("idle, unknown and healthy read differently", () => {
  expect(sentence({ health: "idle" })).toBe("No requests in the window");
  expect(sentence({ health: "idle", unit: "connections" })).toBe("No connections in the window");
  expect(sentence({ health: "unknown" })).toBe("The metrics do not say how 41 req/s end");
});
