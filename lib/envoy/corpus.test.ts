import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { corpusCases, corpusScores } from "./corpus-score.fixture";
import { decodeLines } from "./decode-lines";
import { newHops } from "./hops";

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

it("a gateway's request and the tunnel that failed under it are judged as one", () => {
  const texts = CASES.filter(({ id }) => id === 97 || id === 98).map(({ raw }) => raw);
  const { records } = decodeLines(texts.join("\n"));
  const hops = newHops();
  for (const record of records) hops.add(record);
  const refused = { cause: "connection_refused", confidence: "high" };
  expect(records.map((record) => hops.verdictOf(record))).toMatchObject([refused, refused]);
});
