import { describe, expect, test } from "vitest";
import { ALL_ENTRIES, searchFlags } from "./flag-search";
import { setSentence } from "./set-sentence";

function flagsFound(text: string) {
  return searchFlags(text).found.map(({ flag }) => flag);
}

describe("a search of the dictionary", () => {
  test("for nothing finds everything", () => {
    expect(searchFlags(" ").found).toHaveLength(37);
  });

  test.each([
    ["UH", ["UH"]],
    ["uh", ["UH"]],
    ["NoHealthyUpstream", ["UH"]],
    ["UF,URX", ["UF", "URX"]],
    ["URX UF", ["URX", "UF"]],
    ["UC, UC", ["UC"]],
  ])("for %j finds what is named", (text, flags) => {
    expect(flagsFound(text)).toEqual(flags);
  });

  test.each([
    ["circuit breaker", "UO"],
    ["504", "UT"],
    ["connectionPool", "UO"],
    ["istioctl nothing else", null],
    ["no_healthy_upstream", "UH"],
    ["upstream_reset_before_response_started{connection_termination}", "UC"],
    ["response_timeout", "UT"],
  ])("for %j finds %s first", (text, flag) => {
    expect(flagsFound(text)[0] ?? null).toBe(flag);
  });

  test("for details that no flag stands for tells what they say", () => {
    expect(
      searchFlags("rbac_access_denied_matched_policy[ns[a]-policy[b]-rule[0]]").details,
    ).toMatchObject({
      owner: "policy",
      sentence: "An AuthorizationPolicy refused it (rule 0 of b in namespace a).",
    });
  });

  test("for a name mistyped finds the nearest", () => {
    expect(searchFlags("UHX").nearest[0]?.flag).toBe("UH");
    expect(searchFlags("NoHealtyUpstrem").nearest[0]?.flag).toBe("UH");
  });

  test("for a set says so", () => {
    expect(searchFlags("UF,URX").isSet).toBe(true);
    expect(searchFlags("UF").isSet).toBe(false);
  });
});

describe("a set of flags", () => {
  const sentence = (text: string) => setSentence(searchFlags(text).found);

  test("is decided by one, and commented by others", () => {
    expect(sentence("UF,URX")).toBe("UF decides: the mesh owns it. URX only comments.");
  });

  test("is decided by what was done on purpose before anything else", () => {
    expect(sentence("UT,DI")).toBe("DI decides: a fault rule owns it. UT stands behind it.");
  });

  test("may decide nothing", () => {
    expect(sentence("URX,RFCF")).toBe("URX and RFCF decide nothing: the status does.");
  });
});

test("no two flags share a name", () => {
  expect(new Set(ALL_ENTRIES.flatMap(({ flag, long }) => [flag, long])).size).toBeGreaterThan(60);
});
