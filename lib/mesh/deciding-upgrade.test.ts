import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { decidingUpgrade } from "./deciding-upgrade";
import type { EvidenceUpgrade } from "./edge-evidence";
import { noOwners } from "./owner";

const upgrades = (["refused", "connection", "timeout"] as const).map(
  (about): EvidenceUpgrade => ({
    ...{ about, owner: "app", cause: "app_error", sentence: "", confidence: "high" },
    ...{ requests: 9, of: 9 },
  }),
);

test.each([
  ["UF", "connection"],
  ["UC", "connection"],
  ["UT", "timeout"],
  ["UH", "refused"],
])("most requests with %s are explained by what logs say of a %s", (flag, about) => {
  const edge = anEdge({
    health: "failing",
    flags: [
      { flag: "URX", requestsPerSecond: 9 },
      { flag, requestsPerSecond: 8 },
    ],
  });
  expect(decidingUpgrade(edge, upgrades)?.about).toBe(about);
});

test("refusals are explained by what logs say of them, whatever flags there are", () => {
  const edge = anEdge({
    deniedRatio: 0.4,
    flags: [{ flag: "UF", requestsPerSecond: 0.1 }],
    owners: { ...noOwners(), unknown: 16 },
  });
  expect(decidingUpgrade(edge, upgrades)?.about).toBe("refused");
});

test("nothing is explained where logs say nothing of that", () => {
  expect(decidingUpgrade(anEdge({ health: "failing" }), [])).toBeNull();
});
