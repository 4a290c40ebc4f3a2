import { expect, test } from "vitest";
import { accessRecord } from "@/lib/envoy/access-record.fixture";
import { verdictOf } from "@/lib/envoy/verdict";
import { csvCell, csvHead, csvLine } from "./csv";

test.each([
  ["=1+1", "'=1+1"],
  ["+49", "'+49"],
  ["-x", "'-x"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
])("%j is no formula to a spreadsheet", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test("quotes, commas and ends of lines stay inside their cell", () => {
  expect(csvCell('a "b", c\nd')).toBe('"a ""b"", c\nd"');
  expect(csvCell("plain")).toBe("plain");
  expect(csvCell(null)).toBe("");
  expect(csvCell(-1)).toBe("-1");
});

test("a line has a cell for each column", () => {
  const record = accessRecord({ responseCode: 503, flags: ["UF", "URX"] });
  const row = csvLine({ place: 0, file: 0, record, verdict: verdictOf(record) }, "a.log");
  expect(row).toContain('503,,"UF,URX"');
  const columns = csvHead().split(",").length;
  const cells = row.replaceAll(/"[^"]*"/g, "").split(",");
  expect(cells).toHaveLength(columns);
});
