import { expect, test } from "vitest";
import { SORT_COLUMNS } from "@/lib/filters/edge-sort";
import { edgeColumns, leastWidthPx } from "./edge-columns";

test("every column that can be sorted by is drawn, in one order", () => {
  expect(edgeColumns(false, true).map(({ name }) => name)).toEqual(SORT_COLUMNS);
});

test("a phone draws both ends in one column", () => {
  const names = edgeColumns(true, false).map(({ name }) => name);
  expect(names).not.toContain("destination");
  expect(names.slice(0, 2)).toEqual(["health", "source"]);
});

test("the ends that stay in place leave a phone room for figures", () => {
  const [health, edge] = edgeColumns(true, false);
  expect(leastWidthPx([health, edge].filter((column) => column !== undefined))).toBeLessThan(200);
});

test("a column for what changed is there only while comparing", () => {
  const names = (isComparing: boolean) => edgeColumns(false, isComparing).map(({ name }) => name);
  expect(names(false)).not.toContain("change");
  expect(names(true)).toContain("change");
});
