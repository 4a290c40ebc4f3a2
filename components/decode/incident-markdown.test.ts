import { expect, test } from "vitest";
import { accessRecord } from "@/lib/envoy/access-record.fixture";
import { newLogJudge } from "@/lib/mesh/log-judge";
import type { LogSummary } from "./decode-messages";
import { escaped, incidentMarkdown } from "./incident-markdown";
import { noRecordReasons } from "./no-record-reasons";

function summaryOf(...changes: Parameters<typeof accessRecord>[0][]): LogSummary {
  const judge = newLogJudge();
  for (const change of changes) judge.add(accessRecord(change));
  const { edges } = judge.edges({ degradedRatio: 0.005, failingRatio: 0.05 });
  return {
    files: [],
    lines: changes.length,
    records: changes.length,
    wrong: 1,
    seconds: 1,
    isPartial: false,
    edges,
    timeline: null,
    facets: { flags: [], owners: [], codes: [] },
    skipped: { count: 0, reasons: [], first: [] },
  };
}

test("a channel gets the verdicts and a table of what went wrong", () => {
  const pay = { destinationService: "pay.shop.svc.cluster.local" };
  const failed = { responseCode: 503, flags: ["UH"], details: "no_healthy_upstream" };
  expect(incidentMarkdown(summaryOf(failed, pay), ["a_b.log"])).toBe(
    [
      "**a\\_b.log**: 2 records in 2 lines, 1 gone wrong.",
      "- **10.0.0.5 → shop/cart**: 1 of 1 requests failed. cart.shop has no endpoint that may be picked (UH).",
      "",
      "| Edge | Requests | Failed | Denied | Given up | Flags | Owners | p99 |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
      "| 10.0.0.5 → shop/cart | 1 | 1 | 0 | 0 | UH | mesh | 12 ms |",
    ].join("\n"),
  );
});

test.each([
  ["a|b", "a\\|b"],
  ["`x`", "\\`x\\`"],
  ["[a](http://x)", "\\[a\\](http://x)"],
  ["<script>", "\\<script\\>"],
  ["@channel", "@\u200bchannel"],
  ["two\nlines", "two lines"],
])("%j formats nothing and calls nobody", (text, safe) => {
  expect(escaped(text)).toBe(safe);
});

test("a log without records says why that may be", () => {
  const file = {
    name: "x.zip",
    lines: 0,
    records: 0,
    problem: "is a ZIP archive: unpack it first",
  };
  const nothing = { ...summaryOf(), lines: 0 };
  expect(noRecordReasons({ ...nothing, files: [file] })).toEqual([
    "x.zip is a ZIP archive: unpack it first.",
  ]);
  const reasons = [{ value: "an application's log line", lines: 2 }];
  const skipped = { count: 2, reasons, first: [] };
  expect(noRecordReasons({ ...nothing, lines: 2, skipped })[0]).toBe(
    "2 lines: an application's log line.",
  );
});
