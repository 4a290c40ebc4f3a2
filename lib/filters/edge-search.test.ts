import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchFromText } from "./edge-search";

describe("search text", () => {
  test("nothing written asks for nothing", () => {
    expect(searchFromText("  ")).toEqual({ terms: [], unread: [] });
  });

  test.each([
    ["error > 1%", "errorRatio", ">", 0.01],
    ["failed>=5", "errorRatio", ">=", 0.05],
    ["failed < 6.2 %", "errorRatio", "<", 0.062],
    ["p99 > 500ms", "p99Ms", ">", 500],
    ["P99 > 1.5s", "p99Ms", ">", 1_500],
    ["mean<.5", "meanMs", "<", 0.5],
    ["rate > 10", "requestsPerSecond", ">", 10],
    ["rate<=10/s", "requestsPerSecond", "<=", 10],
    ["mtls < 100%", "mtlsRatio", "<", 1],
  ])("%s compares", (text, field, operator, value) => {
    expect(searchFromText(text)).toEqual({
      terms: [{ isNegated: false, test: { kind: "comparison", field, operator, value } }],
      unread: [],
    });
  });

  test.each([
    ["flag:UH", "flag", "uh"],
    ["ns:payments", "ns", "payments"],
    ["owner:mesh", "owner", "mesh"],
    ["Health:Failing", "health", "failing"],
    ["protocol:tcp", "protocol", "tcp"],
    ['from:"cart"', "from", "cart"],
  ])("%s asks for a label", (text, name, value) => {
    expect(searchFromText(text)).toEqual({
      terms: [{ isNegated: false, test: { kind: "label", name, value } }],
      unread: [],
    });
  });

  test("a minus turns a term round", () => {
    expect(searchFromText("-ns:shop").terms[0]?.isNegated).toBe(true);
  });

  test("words are searched in names, a host with its port too", () => {
    const { terms } = searchFromText('cart "the api" api.stripe.com:443');
    expect(terms.map(({ test: { kind } }) => kind)).toEqual(["words", "words", "words"]);
  });

  test.each([
    "error >",
    "error > much",
    "p99 > 5 %",
    "colour:red",
    "owner:me",
    "foo > 3",
    "rate > 5constructor",
    "> 3",
    "ns:",
  ])("%s is named as unread", (text) => {
    expect(searchFromText(text).unread).not.toEqual([]);
  });

  test("what can be read still counts beside what cannot", () => {
    const { terms, unread } = searchFromText("flag:UH owner:me cart");
    expect(terms).toHaveLength(2);
    expect(unread).toEqual(["owner:me"]);
  });

  test("every word that is typed is either a term or named as unread", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { terms, unread } = searchFromText(text);
        expect(terms.length + unread.length > 0).toBe(text.trim() !== "");
      }),
    );
  });
});
