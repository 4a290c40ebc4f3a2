import { expect, test } from "vitest";
import type { CauseWords } from "./cause";
import { troublesFrom } from "./edge-trouble";
import type { TroubleOutcome } from "./outcome";
import { type ReasonFacts, reasonSentence } from "./reason";

type Facts = Partial<Omit<ReasonFacts, "troubles">> & {
  /** Requests of the whole window, and the share of them that went wrong. */
  total?: number;
  ratios?: Partial<Record<TroubleOutcome, number>>;
  causes?: Partial<Record<TroubleOutcome, string>>;
  open?: CauseWords["open"];
};

const WINDOW_SECONDS = 300;

function sentence(facts: Facts): string {
  const { total = 12_300, open = null, causes = {}, ratios = {}, ...others } = facts;
  const { failed = 0, denied = 0, givenUp = 0 } = ratios;
  const perSecond = total / WINDOW_SECONDS;
  const rates = { failed: failed * perSecond, denied: denied * perSecond };
  const outcomes = { succeeded: 0, ...rates, givenUp: givenUp * perSecond };
  const wrongs = (["failed", "denied", "givenUp"] as const).map((outcome) => ({
    ...{ outcome, owner: "app" as const, flag: null, open },
    because: causes[outcome] ?? "because they reach no healthy endpoint (UH)",
    requestsPerSecond: outcomes[outcome],
  }));
  const troubles = troublesFrom({ perSecond, outcomes, wrongs }, WINDOW_SECONDS, 0.005);
  return reasonSentence({ health: "failing", unit: "req", perSecond, troubles, ...others });
}

test("a person would say it so", () => {
  expect(sentence({ ratios: { failed: 0.062 } })).toBe(
    "6.2 % of 41 req/s fail because they reach no healthy endpoint (UH)",
  );
});

test("without failures it says so", () => {
  expect(sentence({ health: "healthy" })).toBe("None of 41 req/s fail");
});

test("denied and given up come after failed, the most first, each with its cause", () => {
  const causes = {
    failed: "because A",
    denied: "because B",
    givenUp: "because C",
  };
  const ratios = { failed: 0.1, denied: 0.2, givenUp: 0.3 };
  expect(sentence({ ratios, causes })).toBe(
    "10 % of 41 req/s fail because A; 30 % are given up because C; 20 % are denied because B",
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

test("what only logs can tell is said to need them", () => {
  const told = { causes: { denied: "with 403 and no flag" }, open: "app or policy, needs logs" };
  expect(sentence({ ...told, ratios: { denied: 0.5 } })).toBe(
    "50 % of 41 req/s are denied with 403 and no flag: app or policy, needs logs",
  );
});

test.each([
  [{ total: 1, ratios: { failed: 1 } }, "1 of 1"],
  [{ total: 1.33, ratios: { failed: 1 } }, "1 of 1"],
  [{ total: 2.67, ratios: { failed: 1 } }, "2 of 2"],
  [{ total: 0.8, ratios: { failed: 1 } }, "1 of 1"],
  [{ total: 50.4, ratios: { failed: 2 / 50.4 } }, "2 of 50"],
  [{ total: 5, ratios: { denied: 0.2 } }, "1 of 5"],
  [{ total: 4, ratios: { givenUp: 0.5 } }, "2 of 4"],
])("%o is too few to judge: %s", (facts, count) => {
  expect(sentence({ health: "degraded", ...facts })).toMatch(
    new RegExp(`; too few to judge: ${count}$`),
  );
});

test("three are enough to judge, and one of many says nothing", () => {
  expect(sentence({ total: 3, ratios: { failed: 1 } })).not.toContain("too few");
  expect(sentence({ total: 300, ratios: { denied: 1 / 300 } })).not.toContain("too few");
});

test("idle, unknown and healthy read differently", () => {
  expect(sentence({ health: "idle" })).toBe("No requests in the window");
  expect(sentence({ health: "idle", unit: "connections" })).toBe("No connections in the window");
  expect(sentence({ health: "unknown" })).toBe("The metrics do not say how 41 req/s end");
});
