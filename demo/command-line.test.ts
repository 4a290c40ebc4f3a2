import { describe, expect, it } from "vitest";
import { overridesFrom, parseCommandLine } from "./command-line";

describe("the command line", () => {
  it("has an answer for everything that is left out", () => {
    expect(parseCommandLine([])).toEqual({
      port: 9464,
      seed: "shop",
      nowMs: null,
      services: null,
      start: [],
      stop: [],
      only: null,
    });
  });

  it("takes incidents in lists and one by one", () => {
    const args = ["--start", "bad-canary,slow-app", "--start", "rate-limit"];
    expect(parseCommandLine(args).start).toEqual(["bad-canary", "slow-app", "rate-limit"]);
  });

  it("with --only forces all incidents, the rest of them off", () => {
    const overrides = overridesFrom(parseCommandLine(["--only", "bad-canary"]), 7_200_000);
    expect(overrides.filter(({ active }) => active)).toEqual([
      { incident: "bad-canary", fromMs: 3_600_000, active: true },
    ]);
    expect(overrides.filter(({ active }) => !active)).toHaveLength(13);
  });

  it.each([
    [["--port", "web"], '--port takes a number from 0 to 65535, not "web"'],
    [["--now", "soon"], '--now takes an instant such as 2026-05-04T12:00:00Z, not "soon"'],
    [["--services", "9"], '--services takes a number from 25 to 5000, not "9"'],
    [["--services", "many"], '--services takes a number from 25 to 5000, not "many"'],
    [["--start", "gremlins"], 'no incident "gremlins"'],
    [["--fast"], "Unknown option '--fast'"],
  ])("refuses %o", (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(message);
  });
});
