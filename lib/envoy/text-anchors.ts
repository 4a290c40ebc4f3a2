const SPACE = 32;
const QUOTE = 34;
const DASH = 45;
const BACKSLASH = 92;
const LONGEST_METHOD = 24;
const LONGEST_PATH = 65_536;

/**
 * Where the quote stands that closes the request: `" CODE FLAGS` follows it. The first one from
 * `from` on, -1 where there is none.
 */
export function statusQuote(text: string, from: number): number {
  let quote = text.indexOf('" ', from);
  while (quote !== -1) {
    if (text.charCodeAt(quote - 1) !== BACKSLASH && isStatusAt(text, quote + 2)) return quote;
    quote = text.indexOf('" ', quote + 1);
  }
  return -1;
}

/** Where the request's words begin; its opening quote, or even its head, may be cut. */
export function requestStart(text: string, closing: number): number {
  const floor = Math.max(0, closing - LONGEST_PATH);
  let quote = closing;
  while (quote > floor) {
    quote = text.lastIndexOf('"', quote - 1);
    if (quote < floor) break;
    if (isMethodAt(text, quote + 1)) return quote + 1;
  }
  const cutHead = /(?<![\w/-])(?:[A-Z]{3,24} \S+ )?HTTP\/[\d.]+$/.exec(text.slice(floor, closing));
  return cutHead === null ? -1 : floor + cutHead.index;
}

/** Where the word ends that starts at `from`. */
export function wordEnd(text: string, from: number): number {
  const space = text.indexOf(" ", from);
  return space === -1 ? text.length : space;
}

function isStatusAt(text: string, from: number): boolean {
  let at = from;
  while (isDigit(text.charCodeAt(at)) && at - from < 4) at++;
  if (at === from || at - from > 3) return false;
  if (at >= text.length) return true;
  return text.charCodeAt(at) === SPACE && isFlagsAt(text, at + 1);
}

function isFlagsAt(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  if (first === DASH || Number.isNaN(first)) return wordEnd(text, from) <= from + 1;
  if (!isLetter(first)) return false;
  let at = from;
  while (isFlagCharacter(text.charCodeAt(at))) at++;
  return at === text.length || text.charCodeAt(at) === SPACE;
}

function isMethodAt(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  if (first !== DASH && !isUpper(first)) return false;
  const space = text.slice(from, from + LONGEST_METHOD).indexOf(" ");
  if (space === -1) return false;
  for (let at = from; at < from + space; at++) {
    const code = text.charCodeAt(at);
    if (code !== DASH && !isUpper(code)) return false;
  }
  return text.charCodeAt(from - 1) === QUOTE;
}

function isFlagCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 44 || code === 95;
}

function isLetter(code: number): boolean {
  return isUpper(code) || (code >= 97 && code <= 122);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
