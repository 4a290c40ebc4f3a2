import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paramsFromScope, scopeFromParams } from "./scope-params";

function mistakesOf(search: string, others?: string[]): string[] {
  return scopeFromParams(new URLSearchParams(search), others).mistakes;
}

describe("scope of an API request", () => {
  test("no parameters mean the whole mesh, five minutes up to now, with percentiles", () => {
    expect(scopeFromParams(new URLSearchParams()).scope).toEqual({
      namespaces: [],
      windowSeconds: 300,
      atMs: null,
      group: "service",
      latency: "percentiles",
      compareSeconds: null,
    });
  });

  test("every parameter is read", () => {
    const search =
      "namespace=b&namespace=a&window=1m&at=1795262400&group=workload&latency=none&compare=1d";
    expect(scopeFromParams(new URLSearchParams(search)).scope).toEqual({
      namespaces: ["a", "b"],
      windowSeconds: 60,
      atMs: 1_795_262_400_000,
      group: "workload",
      latency: "none",
      compareSeconds: 86_400,
    });
  });

  test("an unknown parameter is named beside those that exist", () => {
    expect(mistakesOf("nmespace=a")).toEqual([
      '"nmespace" is not a parameter here: use namespace, window, at, group, latency, compare.',
    ]);
  });

  test("a malformed value is named with what it may be", () => {
    expect(mistakesOf("window=abc")).toEqual([
      'window="abc" cannot be read: use a duration from 10s to 1w, such as 30s, 5m or 1h30m.',
    ]);
  });

  test("an empty value is malformed", () => {
    expect(mistakesOf("window=&namespace=")).toHaveLength(2);
  });

  test("a parameter given twice where one is meant is a mistake", () => {
    expect(mistakesOf("window=5m&window=5m")).toEqual(["window is given 2 times; one is meant."]);
    expect(mistakesOf("edge=a&edge=b", ["edge"])).toEqual(["edge is given 2 times; one is meant."]);
  });

  test("a hundred namespaces are fine, three hundred are too many", () => {
    const search = (count: number) =>
      Array.from({ length: count }, (_, index) => `namespace=n${index}`).join("&");
    expect(mistakesOf(search(100))).toEqual([]);
    expect(mistakesOf(search(300))[0]).toMatch(
      /^namespace is given 300 times: use .*250 namespaces at most\.$/,
    );
  });

  test("one bad namespace among good ones is a mistake", () => {
    expect(mistakesOf('namespace=shop&namespace=a"}')[0]).toMatch(
      /^namespace="a\\"}" cannot be read/,
    );
  });

  test("five thousand characters are cut short in the sentence", () => {
    expect(mistakesOf(`namespace=${"x".repeat(5_000)}`)[0]?.length).toBeLessThan(300);
  });

  test("a handler's own parameters are let through", () => {
    expect(mistakesOf("edge=a&column=p99Ms", ["edge", "column"])).toEqual([]);
  });

  test("a scope survives the way through its parameters", () => {
    const scope = fc.record({
      namespaces: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/)).map((names) => names.sort()),
      windowSeconds: fc.integer({ min: 10, max: 604_800 }),
      atMs: fc.option(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) - 1 })),
      group: fc.constantFrom("service" as const, "workload" as const),
      latency: fc.constantFrom("none" as const, "mean" as const, "percentiles" as const),
      compareSeconds: fc.constantFrom(null, 3_600, 86_400, 604_800),
    });
    fc.assert(
      fc.property(scope, (value) => {
        expect(scopeFromParams(paramsFromScope(value)).scope).toEqual(value);
      }),
    );
  });

  test("whatever is asked, the answer is a scope or a sentence", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const { scope, mistakes } = scopeFromParams(new URLSearchParams(pairs));
        expect(scope === null).toBe(mistakes.length > 0);
      }),
    );
  });
});
