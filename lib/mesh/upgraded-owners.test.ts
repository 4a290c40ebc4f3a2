import { expect, test } from "vitest";
import type { EvidenceUpgrade } from "./edge-evidence";
import { noOwners } from "./owner";
import { upgradedOwners } from "./upgraded-owners";

const UPGRADE: EvidenceUpgrade = {
  owner: "policy",
  cause: "rbac_denied",
  sentence: "AuthorizationPolicy web/deny rule 0: 9 of 10 such requests in the sample say so",
  requests: 9,
  of: 10,
};

test("what nobody could tell goes to whom the logs name, and the rest stays open", () => {
  const owners = { ...noOwners(), app: 1, unknown: 10 };
  expect(upgradedOwners(owners, UPGRADE)).toEqual({ ...noOwners(), app: 1, policy: 9, unknown: 1 });
});

test("without logs everything stays as the metrics tell it", () => {
  const owners = { ...noOwners(), unknown: 10 };
  expect(upgradedOwners(owners, null)).toBe(owners);
});
