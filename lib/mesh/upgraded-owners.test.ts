import { expect, test } from "vitest";
import type { EvidenceUpgrade } from "./edge-evidence";
import { noOwners } from "./owner";
import { upgradedOwners } from "./upgraded-owners";

const UPGRADE: EvidenceUpgrade = {
  about: "refused",
  owner: "policy",
  cause: "rbac_denied",
  sentence: "AuthorizationPolicy web/deny rule 0 (9 of 10 such requests in the sample say so)",
  confidence: "high",
  requests: 9,
  of: 10,
};

test("what nobody could tell goes to whom the logs name, and the rest stays open", () => {
  const owners = { ...noOwners(), app: 1, unknown: 10 };
  expect(upgradedOwners({ owners, flags: [] }, UPGRADE)).toEqual({
    ...noOwners(),
    app: 1,
    policy: 9,
    unknown: 1,
  });
});

test("without logs everything stays as the metrics tell it", () => {
  const owners = { ...noOwners(), unknown: 10 };
  expect(upgradedOwners({ owners, flags: [] }, null)).toBe(owners);
});

test("of broken connections, those that carry such a flag go to whom the logs name", () => {
  const owners = { ...noOwners(), mesh: 10, app: 1 };
  const flags = [
    { flag: "UC", requestsPerSecond: 5 },
    { flag: "UH", requestsPerSecond: 5 },
  ];
  const upgrade: EvidenceUpgrade = { ...UPGRADE, about: "connection", owner: "app", of: 9 };
  expect(upgradedOwners({ owners, flags }, upgrade)).toEqual({ ...owners, mesh: 5, app: 6 });
});
