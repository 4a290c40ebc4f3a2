import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { notableFlags } from "./notable-flags";
import { noOwners } from "./owner";

test("a flag that is seen now and then is no proof of what fails all the time", () => {
  const uh = { flag: "UH", requestsPerSecond: 39 };
  const uc = { flag: "UC", requestsPerSecond: 0.007 };
  const edge = anEdge({ flags: [uh, uc], owners: { ...noOwners(), mesh: 39, app: 0.02 } });
  expect(notableFlags(edge)).toEqual([uh]);
  const quiet = anEdge({ flags: [uc], owners: { ...noOwners(), app: 0.02 } });
  expect(notableFlags(quiet)).toEqual([uc]);
});
