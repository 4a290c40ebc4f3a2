import { expect, test } from "vitest";
import { edgePageSearch } from "./edge-page-search";

test("what names the edge stays, and nothing else", () => {
  const search =
    "?source=web/front&at=2026-11-21T12:00:00Z&destination=shop/cart&bogus=1&protocol=tcp";
  expect([...new URLSearchParams(edgePageSearch(search))]).toEqual([
    ["source", "web/front"],
    ["destination", "shop/cart"],
    ["protocol", "tcp"],
  ]);
});

test("an address that names none has none", () => {
  expect(edgePageSearch("?q=cart")).toBe("");
});
