import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const LENGTH = 300_000;
/** Processor time: quadratic work on so much text takes minutes, linear work well under a second. */
const LONGEST_MS = 8_000;
const TIMEOUT_MS = 120_000;

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
    "**a",
    "path: a\n",
    'a "path": "',
    "outbound\\|",
    '"=>',
    "2026-09-16T00:17:19.000000001Z stdout P a\n",
  ],
];

function processorMs(text: string): number {
  const start = process.cpuUsage();
  decodeLines(text);
  return process.cpuUsage(start).user / 1000;
}

describe("300 kB of one thing", () => {
  it.each(UNITS)(
    "%j takes linear time, alone and inside a record",
    { timeout: TIMEOUT_MS },
    (unit) => {
      const text = unit.repeat(Math.ceil(LENGTH / 2 / unit.length));
      const record = `{"response_flags":"UF","a":"[2026-09-16T00:17:18.647Z] "GET ${text} HTTP/1.1" 503 UF `;
      expect(processorMs(text + text)).toBeLessThan(LONGEST_MS);
      expect(processorMs(record + text)).toBeLessThan(LONGEST_MS);
      expect(processorMs(record.slice(record.indexOf("[")) + text)).toBeLessThan(LONGEST_MS);
    },
  );

  it("brackets in brackets as deep as they go are read", () => {
    expect(decodeLines(`${"[".repeat(100_000)}${"]".repeat(100_000)}`).records).toEqual([]);
    expect(decodeLines(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`).records).toEqual([]);
  });
});

describe("any text", () => {
  it("is read without a failure, each line at most a record or a skip", {
    timeout: TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        const { records, skipped } = decodeLines(text);
        expect(records.length + skipped.length).toBeLessThanOrEqual(text.split("\n").length);
      }),
    );
  });

  it("made of a record's own pieces is read without a failure", { timeout: TIMEOUT_MS }, () => {
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
      { numRuns: 200 },
    );
  });
});
