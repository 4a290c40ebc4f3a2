const LETTERS: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  '"': '"',
  "'": "'",
};

const LAST_CODE_POINT = 0x10ffff;
const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{3})|(.))/gisu;

/** The text of a PromQL string in its quotes, which are Go's; `null` where an escape is none. */
export function textOfLiteral(quoted: string): string | null {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("`")) return inner;
  let isKnown = true;
  const text = inner.replace(ESCAPE, (_, hex, short, long, octal, letter) => {
    const digits: string | undefined = hex ?? short ?? long;
    const code = digits === undefined ? Number.parseInt(octal, 8) : Number.parseInt(digits, 16);
    if (code <= LAST_CODE_POINT) return String.fromCodePoint(code);
    const plain = LETTERS[letter];
    if (plain === undefined) isKnown = false;
    return plain ?? "";
  });
  return isKnown ? text : null;
}
