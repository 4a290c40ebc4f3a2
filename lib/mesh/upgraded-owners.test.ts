import { describe, expect, test } from "vitest";
import { edge, trouble } from "./edge.fixture";
import type { EvidenceUpgrade } from "./edge-evidence";
import { noOwners } from "./owner";
import { decidingUpgrade, upgradedOwners } from "./upgraded-owners";

const UPGRADE: EvidenceUpgrade = {
  about: "refused",
  owner: "policy",
  cause: "rbac_denied",
  sentence: "AuthorizationPolicy web/deny rule 0 (9 of 10 such requests in the sample say so)",
  confidence: "high",
  requests: 9,
  of: 10,
};

const at = (...troubles: Parameters<typeof upgradedOwners>[0]["troubles"]) =>
  edge("web", "cart", { troubles });
const caused = (owner: "app" | "mesh" | "unknown", flag: string | null, perSecond: number) => ({
  owner,
  flag,
  requestsPerSecond: perSecond,
});

test("what nobody could tell goes to whom the logs name, and the rest stays open", () => {
  const denied = trouble("denied", 0.1, caused("unknown", null, 10));
  const failed = trouble("failed", 0.01, caused("app", null, 1));
  expect(upgradedOwners(at(denied, failed), UPGRADE)).toEqual({
    ...noOwners(),
    app: 1,
    policy: 9,
    unknown: 1,
  });
});

test("without logs everything stays as the metrics tell it", () => {
  const one = at(trouble("denied", 0.1, caused("unknown", null, 10)));
  expect(upgradedOwners(one, null)).toBe(one.owners);
});

describe("logs that tell of broken connections", () => {
  const all = { ...UPGRADE, about: "connection", of: 9 } as const;

  test("move what carries such a flag alone", () => {
    const failed = trouble("failed", 0.1, [caused("mesh", "UC", 5), caused("mesh", "UH", 5)]);
    expect(upgradedOwners(at(failed), { ...all, owner: "app" })).toEqual({
      ...noOwners(),
      mesh: 5,
      app: 5,
    });
  });

  test("leave the app what the app answered itself", () => {
    const failed = trouble("failed", 0.15, [caused("app", null, 10), caused("mesh", "UF", 5)]);
    expect(upgradedOwners(at(failed), { ...all, owner: "mesh" })).toEqual({
      ...noOwners(),
      app: 10,
      mesh: 5,
    });
  });

  test("move what the callee's proxy alone saw break as well", () => {
    const failed = trouble("failed", 0.1, [caused("app", "UF", 6), caused("mesh", "UF", 4)]);
    expect(upgradedOwners(at(failed), { ...all, owner: "mesh" })).toEqual({
      ...noOwners(),
      mesh: 10,
    });
  });
});

test("logs that tell of answers too late move those, and no connection that broke", () => {
  const failed = trouble("failed", 0.1, [caused("app", "UT", 6), caused("mesh", "UC", 4)]);
  const late = { ...UPGRADE, about: "timeout", owner: "caller", of: 9 } as const;
  expect(upgradedOwners(at(failed), late)).toEqual({ ...noOwners(), caller: 6, mesh: 4 });
});

describe("what logs add to why most goes wrong", () => {
  const upgrades = (["refused", "connection", "timeout"] as const).map((about) => ({
    ...UPGRADE,
    about,
  }));

  test.each([
    ["mesh", "UF", "connection"],
    ["app", "UC", "connection"],
    ["app", "UT", "timeout"],
    ["unknown", null, "refused"],
  ] as const)("%s, %s: what they say of a %s", (owner, flag, about) => {
    const told = trouble("failed", 0.1, [caused(owner, flag, 6), caused("mesh", "UH", 4)]);
    expect(decidingUpgrade(told, upgrades)?.about).toBe(about);
  });

  test("is nothing where they tell of something else", () => {
    const unhealthy = [caused("mesh", "UH", 10), caused("unknown", null, 0.1)];
    expect(decidingUpgrade(trouble("failed", 0.1, unhealthy), upgrades)).toBeNull();
    const givenUp = trouble("givenUp", 0.1, { owner: "caller", flag: "DC" });
    expect(decidingUpgrade(givenUp, upgrades)).toBeNull();
    expect(decidingUpgrade(null, upgrades)).toBeNull();
  });
});
