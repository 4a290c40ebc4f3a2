import { describe, expect, test } from "vitest";
import { noOwners } from "@/lib/mesh/owner";
import { ownerShares } from "./owner-words";

describe("owner shares", () => {
  test("nothing went wrong means no shares", () => {
    expect(ownerShares(noOwners())).toEqual([]);
  });

  test("the largest share comes first, and owners of nothing are left out", () => {
    expect(ownerShares({ ...noOwners(), caller: 1, mesh: 3 })).toEqual([
      { owner: "mesh", requestsPerSecond: 3, ratio: 0.75 },
      { owner: "caller", requestsPerSecond: 1, ratio: 0.25 },
    ]);
  });
});
