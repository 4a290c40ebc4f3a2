import { expect, test } from "vitest";
import { nextCommand } from "./next-command";
import type { TroubleCard } from "./trouble-cards";

function card(command: string, outcome: TroubleCard["outcomes"][number]): TroubleCard {
  return {
    title: command,
    flag: null,
    owner: "app",
    outcomes: [outcome],
    perSecond: 1,
    sides: ["caller"],
    meaning: "",
    causes: [],
    commands: [{ what: "", command, cluster: null, missing: [] }],
    objects: [],
  };
}

const CARDS = [card("about failures", "failed"), card("about refusals", "denied")];

test("what to run is about what the verdict tells, though more goes wrong in another way", () => {
  expect(nextCommand(CARDS, "denied")?.command).toBe("about refusals");
  expect(nextCommand(CARDS, "failed")?.command).toBe("about failures");
});

test("where no card tells of that, the first has to do, and of none there is nothing", () => {
  expect(nextCommand(CARDS, "givenUp")?.command).toBe("about failures");
  expect(nextCommand([], "failed")).toBeNull();
});
