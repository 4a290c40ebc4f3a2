const UNIT_MS: Readonly<Record<string, number>> = {
  y: 365 * 86_400_000,
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/** `1h30m` in milliseconds; `null` for what is no duration. */
export function parseDurationMs(text: string): number | null {
  if (!/^(\d+(ms|[ywdhms]))+$/.test(text)) return null;
  let totalMs = 0;
  for (const [, count = "", unit = ""] of text.matchAll(/(\d+)(ms|[ywdhms])/g)) {
    totalMs += Number(count) * (UNIT_MS[unit] ?? Number.NaN);
  }
  return totalMs;
}

/** `null` for what Prometheus 2.42 takes for no number: `1h`, `1_000`. */
export function parseNumber(text: string): number | null {
  const lower = text.toLowerCase();
  if (lower === "inf") return Number.POSITIVE_INFINITY;
  if (lower === "nan") return Number.NaN;
  if (/^0x[0-9a-f]+$/.test(lower)) return Number(lower);
  // Go reads a leading zero as octal wherever the digits allow it.
  if (/^0[0-7]+$/.test(lower)) return Number.parseInt(lower, 8);
  return /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(lower) ? Number(lower) : null;
}

const ESCAPED: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U(00(?:10|0[0-9a-fA-F])[0-9a-fA-F]{4})|([0-7]{3})|(.?))/gsu;

/** The text between quotes; `null` when a quote is missing or an escape is unknown. */
export function parseString(quoted: string): string | null {
  const quote = quoted[0];
  if (quote === undefined || quoted.length < 2 || !isClosed(quoted, quote)) return null;
  const inner = quoted.slice(1, -1);
  if (quote === "`") return inner;
  let known = true;
  const text = inner.replace(ESCAPE, (_, hex, short, long, octal, letter) => {
    const code = hex ?? short ?? long;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    const plain = letter === quote ? quote : ESCAPED[letter];
    if (plain === undefined) known = false;
    return plain ?? "";
  });
  return known ? text : null;
}

function isClosed(quoted: string, quote: string): boolean {
  if (!quoted.endsWith(quote)) return false;
  const trailingBackslashes = /\\*$/.exec(quoted.slice(1, -1))?.[0].length ?? 0;
  return quote === "`" || trailingBackslashes % 2 === 0;
}
