import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GROUPINGS, LATENCY_DEPTHS } from "@/lib/mesh/scope";
import { SORT_COLUMNS } from "./edge-sort";
import { LINE_LABELS } from "./map-filters";
import { loadFilters, meshFilters, serializeFilters, THEMES } from "./mesh-filters";

const namespaceName = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 });
const ids = fc.uniqueArray(id, { maxLength: 20 }).map((some) => some.sort());

const filters = fc.record({
  namespace: fc.uniqueArray(namespaceName, { maxLength: 100 }).map((names) => names.sort()),
  q: fc.string({ unit: "grapheme", maxLength: 80 }),
  sort: fc.option(fc.record({ column: fc.constantFrom(...SORT_COLUMNS), isFalling: fc.boolean() })),
  view: fc.constantFrom(null, "map" as const, "table" as const),
  group: fc.constantFrom(...GROUPINGS),
  window: fc.integer({ min: 10, max: 604_800 }),
  range: fc.integer({ min: 300, max: 2_592_000 }),
  at: fc.option(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) - 1 })),
  compare: fc.constantFrom(null, "1h" as const, "1d" as const, "1w" as const),
  selected: fc.option(id),
  focus: fc.option(id),
  hops: fc.constantFrom("1" as const, "2" as const, "3" as const),
  reach: fc.constantFrom(null, "all" as const),
  hide: fc.constantFrom(null, "healthy" as const),
  least: fc.option(fc.integer({ min: 1, max: 999_999_999 }).map((millions) => millions / 1_000)),
  label: fc.constantFrom(...LINE_LABELS),
  folding: fc.constantFrom(null, "all" as const, "none" as const),
  open: ids,
  fold: ids,
  theme: fc.option(fc.constantFrom(...THEMES)),
  notice: fc.subarray(["worst", "nearest", "unchecked"] as const).map((some) => [...some]),
  latency: fc.constantFrom(...LATENCY_DEPTHS),
});

describe("mesh filters", () => {
  test("every value survives the way through the URL", () => {
    fc.assert(
      fc.property(filters, (values) => {
        expect(loadFilters(serializeFilters(values))).toEqual(values);
      }),
    );
  });

  test("defaults leave no trace in the URL", () => {
    expect(serializeFilters(loadFilters(""))).toBe("");
  });

  test("names in the URL are readable and their order is stable", () => {
    const url = serializeFilters({
      window: 90,
      namespace: ["shop", "payments"],
      at: 1_795_262_400_000,
    });
    expect(url).toBe("?namespace=shop&namespace=payments&window=1m30s&at=2026-11-21T12:00:00Z");
  });

  test("namespaces are sorted and named once", () => {
    expect(loadFilters("?namespace=shop&namespace=cart&namespace=shop").namespace).toEqual([
      "cart",
      "shop",
    ]);
  });

  test("a namespace cannot hold quotes, braces or five thousand characters", () => {
    const namespaces = ['a"} or {b="', "a|b", "a b", "", "x".repeat(5_000)];
    expect(meshFilters.namespace.parse(namespaces)).toBeNull();
  });

  test("junk reads as the default and never throws", () => {
    const junk = fc.dictionary(fc.constantFrom(...Object.keys(meshFilters)), fc.string());
    fc.assert(
      fc.property(junk, (values) => {
        expect(loadFilters(values).window).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  test("a window is at least 10 s and at most a week", () => {
    expect(["9s", "10s", "1w", "1w1s"].map(meshFilters.window.parse)).toEqual([
      null,
      10,
      604_800,
      null,
    ]);
  });
});
