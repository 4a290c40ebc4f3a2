import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const LENGTH = 300_000;
const LONGEST_MS = 5_000;

const UNITS = [
  ...['"', "(", "[", "{", "}", "]", " ", "\t", "\\", "a", "A", "=", ",", "|", ".", ">", "\u001b["],
  ...[
    '""',
    '" ',
    '"A ',
    '" 2',
    '" 200 ',
    '" 200 -',
    '"GET / ',
    '"- - -" 0 ',
    '{"',
    '{"a":',
    '{"a":"',
  ],
  ...[
    "[{",
    "[2026-",
    "[2026-09-16T00:17:18.647Z] ",
    "src.addr=",
    'a="',
    "a=b ",
    '\\"',
    "&quot;",
    "””",
  ],
  ...[
    "x.",
    "outbound|",
    "outbound_.",
    "UF,",
    "\u001b[1",
    '"a" ',
    " access ",
    "2026-01-01T",
    "{}",
    "[]",
  ],
  ...[
    "\n",
    "{\n",
    '"\n',
    "[\n",
    '[2026-09-16T00:17:18.647Z] "G\n',
    '{"a":1,\n',
    '"- - -" 0 UH\n',
    "> ",
  ],
];

function durationMs(text: string): number {
  const start = performance.now();
  decodeLines(text);
  return performance.now() - start;
}

describe("300 kB of one thing", () => {
  it.each(UNITS)("%j takes linear time", (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    expect(durationMs(text)).toBeLessThan(LONGEST_MS);
    expect(
      durationMs(`[2026-09-16T00:17:18.647Z] "GET ${text} HTTP/1.1" 503 UF ${text}`),
    ).toBeLessThan(LONGEST_MS);
    expect(durationMs(`{"response_flags":"UF","a":"b${text}`)).toBeLessThan(LONGEST_MS);
  });

  it("brackets in brackets as deep as they go are read", () => {
    expect(decodeLines(`${"[".repeat(100_000)}${"]".repeat(100_000)}`).records).toEqual([]);
    expect(decodeLines(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`).records).toEqual([]);
  });
});

describe("any text", () => {
  it("is read without a failure, each line at most a record or a skip", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const { records, skipped } = decodeLines(text);
        expect(records.length + skipped.length).toBeLessThanOrEqual(text.split("\n").length);
      }),
    );
  });

  it("made of a record's own pieces is read without a failure", () => {
    const pieces = fc.array(
      fc.constantFrom(...UNITS, "503", "UF", "-", "GET", "response_flags", ":"),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(pieces, (units) => {
        expect(() => decodeLines(units.join(""))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
