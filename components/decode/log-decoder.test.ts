import { describe, expect, test } from "vitest";
import { decodeLines } from "@/lib/envoy/decode-lines";
import { newLineCutter } from "./byte-lines";
import { newLogDecoder } from "./log-decoder";

const TEXT =
  '[2026-11-21T12:00:00.000Z] "GET /é HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.9.1" "a1" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.0.9:8080 10.0.0.5:40000 - default';
const FIELDS = { response_code: 503, response_flags: "UC", path: "/cart" };

function decoded(text: string) {
  const decoder = newLogDecoder(0);
  const cutter = newLineCutter();
  const bytes = new TextEncoder().encode(text);
  const found = [...cutter.add(bytes), ...cutter.end()].map(decoder.add);
  const all = [...found, decoder.end()];
  return {
    records: all.flatMap(({ records }) => [...records]),
    skipped: all.flatMap(({ skipped }) => skipped),
    textOf: (start: number, end: number) => new TextDecoder().decode(bytes.subarray(start, end)),
  };
}

describe("every record is found again in its own bytes", () => {
  test.each([
    ["one line", TEXT],
    ["lines with ends of Windows", `${TEXT}\r\n${TEXT}\r\n`],
    ["a byte order mark", `\ufeff${TEXT}\n${TEXT}`],
    ["JSON over several lines", `${JSON.stringify(FIELDS, null, 2)}\n${TEXT}\n`],
    [
      "a list of JSON in one line",
      `${JSON.stringify([FIELDS, { ...FIELDS, path: "/b" }])}\n${TEXT}`,
    ],
    ["a list of JSON over several lines", JSON.stringify([FIELDS, FIELDS], null, 2)],
    ["a record wrapped by mail", `${TEXT.replace(' "curl', '\n"curl')}\n${TEXT}\n`],
    ["junk between", `hello\n\n${TEXT}\n# more\n${TEXT}\nend\n`],
    ["a record cut short, then another", `${TEXT.slice(0, 90)}\n${TEXT}\n`],
  ])("in %s", (_, text) => {
    const { records, skipped, textOf } = decoded(text);
    expect({ records: records.map(({ record }) => record), skipped }).toEqual(decodeLines(text));
    expect(records.length).toBeGreaterThan(0);
    for (const { record, span } of records) {
      const again = decodeLines(textOf(span.start, span.end)).records;
      const own = again.filter(({ line }) => line === 1)[span.ordinal];
      expect(own && { ...own, line: record.line }).toEqual(record);
    }
  });
});

test("a line that is too long ends what was open and is skipped", () => {
  const decoder = newLogDecoder(0);
  const { skipped } = decoder.add({ text: null, start: 0, end: 10 });
  expect(skipped).toEqual([{ line: 1, reason: "too long to read" }]);
  const { records } = decoder.add({ text: `${TEXT}\n`, start: 10, end: 300 });
  const all = [...records, ...decoder.end().records];
  expect(all.map(({ record, span }) => [record.line, span.start])).toEqual([[2, 10]]);
});
