import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { corpusCases, corpusScores } from "./corpus-score.fixture";
import { decodeLines } from "./decode-lines";

const CASES = corpusCases(readFileSync("e2e/corpus/lines.ndjson", "utf8"));

it.each(corpusScores(CASES))(
  "the corpus's $field is read right in $right of $judged records",
  ({ wrong }) => {
    expect(wrong).toEqual([]);
  },
);

it("the corpus pasted as one text gives a record for every line of it", () => {
  const { records, skipped } = decodeLines(CASES.map((known) => known.raw).join("\n"));
  expect(skipped).toEqual([]);
  expect(records.map((record) => record.line)).toEqual(CASES.map((_, index) => index + 1));
});
