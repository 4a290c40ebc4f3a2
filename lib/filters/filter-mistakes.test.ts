import { describe, expect, test } from "vitest";
import { mistakesIn, screenMistakes } from "./filter-mistakes";

describe("what a screen passes over", () => {
  test("a URL that reads well has no mistakes", () => {
    const search = { namespace: ["cart", "shop"], window: "1m", q: "error > 1%", sort: "-p99" };
    expect(screenMistakes(search)).toEqual([]);
  });

  test("each mistake is a sentence", () => {
    expect(
      screenMistakes({ window: "soon", at: ["1795262400", "1795262400"], sort: "size" }),
    ).toEqual([
      'window="soon" cannot be read: use a duration from 10s to 1w, such as 30s, 5m or 1h30m.',
      "at is given 2 times; one is meant.",
      expect.stringMatching(/^sort="size" cannot be read: use one of health, source/),
    ]);
  });

  test("a parameter without a value is passed over", () => {
    expect(screenMistakes({ window: undefined })).toEqual([]);
  });
});

test("where there are no parameters, each one given is named once", () => {
  expect(mistakesIn(new URLSearchParams("bogus=1&bogus=2&window=5m"), [])).toEqual([
    '"bogus" is not a parameter here: there are none.',
    '"window" is not a parameter here: there are none.',
  ]);
  expect(mistakesIn(new URLSearchParams(), [])).toEqual([]);
});
