import type { Columns } from "./columns";

/** How a TEXT record goes on after its flags, which tells the version that wrote it. */
export type Layout = { format: string; isWhole: boolean };

const COUNT = /^\d+$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const CUT = /^(?:\.{3}|…)/;

/** Fills the columns after the flags; `from` is where the first of them begins. */
export function readAfterFlags(text: string, from: number, columns: Columns): Layout {
  const firstQuote = quoteFrom(text, from);
  const words = wordsBetween(text, from, firstQuote);
  const firstCount = words.findIndex((word) => COUNT.test(word));
  const named = (firstCount === -1 ? words : words.slice(0, firstCount)).filter(isUnnamed);
  const spread = wordsInBraces(named);
  columns.details = named.slice(0, spread).join(" ") || null;
  const isOwn = firstCount === -1 && firstQuote === text.length && named.length > spread + 1;
  columns.connectionTermination = isOwn ? null : named.slice(spread).join(" ") || null;
  if (firstCount !== -1) {
    readCounts(words.slice(firstCount), columns);
    const tail = readQuotedAndTail(text, firstQuote, columns);
    return plainLayout(named.length > 0, tail);
  }
  const middle = quotedRun(text, firstQuote);
  columns.transportFailure = middle.texts.at(-1) ?? null;
  const nextQuote = quoteFrom(text, middle.end);
  const counts = wordsBetween(text, middle.end, nextQuote).filter((word) => !CUT.test(word));
  if (counts[0] === undefined || !COUNT.test(counts[0]))
    return { format: "cut text", isWhole: false };
  readCounts(counts, columns);
  const tail = readQuotedAndTail(text, nextQuote, columns);
  return istioLayout(columns, named.length > 0, middle.texts.length, tail);
}

/** `cluster=…` is a column that somebody named. */
function isUnnamed(word: string): boolean {
  return !(word.includes("=") && /^[\w.-]{1,40}=/.test(word));
}

/** How many words the first column has: details may keep their blanks, inside the braces. */
function wordsInBraces(words: readonly string[]): number {
  if (words[0]?.includes("{") !== true) return 1;
  const closing = words.findIndex((word) => word.endsWith("}"));
  return closing === -1 ? 1 : closing + 1;
}

function plainLayout(hasDetails: boolean, tail: Tail): Layout {
  if (tail.words > 0) return { format: "Istio 1.0 text", isWhole: tail.words >= 4 };
  const format = hasDetails ? "Envoy text with details" : "Envoy text";
  return { format, isWhole: tail.quoted >= 5 };
}

function istioLayout(columns: Columns, hasDetails: boolean, middle: number, tail: Tail): Layout {
  const isWhole = tail.words >= 6 && tail.hasAddresses;
  if (hasDetails) return { format: "Istio 1.9+ text", isWhole };
  if (middle > 1) return { format: "Istio 1.2–1.7 text", isWhole };
  if (tail.words !== 5) return { format: "Istio 1.8 text", isWhole };
  // 1.1 has Mixer's verdict where 1.8 has the transport failure, and no route name at the end.
  columns.transportFailure = null;
  return { format: "Istio 1.1 text", isWhole };
}

function readCounts(words: readonly string[], columns: Columns): void {
  columns.bytesReceived = words[0] ?? null;
  columns.bytesSent = words[1] ?? null;
  columns.duration = words[2] ?? null;
  const [, , , fourth = null] = words;
  const isHostHere = fourth !== null && fourth !== "-" && isAddress(fourth);
  columns.upstreamServiceTime = isHostHere ? null : fourth;
  if (isHostHere) columns.upstreamHost = fourth;
}

type Tail = { quoted: number; words: number; hasAddresses: boolean };

/** From `"X-FORWARDED-FOR"` on: five quoted columns, then up to six bare ones. */
function readQuotedAndTail(text: string, from: number, columns: Columns): Tail {
  const { quoted, tail } = quotedAndTail(text, from);
  const [first = null] = quoted;
  // Alone, what looks like a request id is all that somebody's layout kept.
  const isId = quoted.length === 1 && first !== null && UUID.test(first);
  columns.forwardedFor = isId ? null : first;
  columns.userAgent = quoted[1] ?? null;
  columns.requestId = isId ? first : (quoted[2] ?? null);
  columns.authority = quoted[3] ?? null;
  columns.upstreamHost = quoted[4] ?? columns.upstreamHost;
  const words = tailWords(tail);
  columns.upstreamCluster = words[0] ?? null;
  columns.upstreamLocal = words[1] ?? null;
  columns.downstreamLocal = words[2] ?? null;
  columns.downstreamRemote = words[3] ?? null;
  columns.serverName = words[4] ?? null;
  columns.routeName = words[5] ?? null;
  if (words.length > 6) columns.grpcStatus = addedGrpcStatus(words);
  const hasAddresses = words.slice(1, 4).every(isAddress);
  return { quoted: quoted.length, words: words.length, hasAddresses };
}

/** Whoever adds columns to Istio's names them: `grpc_status=14`. */
function addedGrpcStatus(words: readonly string[]): string | null {
  const word = words.find((added, place) => place > 5 && /^grpc[_-]?(?:status|code)=/i.test(added));
  return word === undefined ? null : word.slice(word.indexOf("=") + 1);
}

function quotedAndTail(text: string, from: number): { quoted: readonly string[]; tail: string } {
  const last = text.lastIndexOf('"');
  if (last <= from) return { quoted: [], tail: "" };
  if (text[last - 1] === " " && text[last + 1] !== " ") {
    // The line was cut inside a quoted column: what is there of it is its beginning.
    const pieces = text.slice(from + 1, last - 2).split('" "');
    return { quoted: [...pieces, text.slice(last + 1)], tail: "" };
  }
  const pieces = text.slice(from + 1, last).split('" "');
  const host = pieces.findIndex((piece, index) => index >= 4 && piece.includes('" '));
  if (host === -1) return { quoted: quotedColumns(pieces), tail: text.slice(last + 1) };
  // Somebody added quoted columns of their own after the bare ones.
  const [name = "", ...tail] = pieces.slice(host).join('" "').split('" ');
  return { quoted: quotedColumns([...pieces.slice(0, host), name]), tail: tail.join('" ') };
}

/**
 * TEXT does not escape: a user agent may hold quotes, and then the columns after it count back from
 * the host. Whoever added a column leaves the request id as it looks.
 */
function quotedColumns(pieces: readonly string[]): readonly string[] {
  const host = pieces.at(-1);
  if (pieces.length <= 5 || host === undefined || !isAddress(host)) return pieces;
  const [forwardedFor = "-"] = pieces;
  const id = pieces.findIndex((piece, place) => place > 1 && UUID.test(piece));
  if (id !== -1 && id < pieces.length - 3) {
    const agent = pieces.slice(1, id).join('" "');
    const authority = pieces.slice(id + 1, -1).find(isHost) ?? "-";
    return [forwardedFor, agent, pieces[id] ?? "-", authority, host];
  }
  return [forwardedFor, pieces.slice(1, -3).join('" "'), ...pieces.slice(-3)];
}

/** The quoted strings that follow one another from `from` on. */
function quotedRun(text: string, from: number): { texts: string[]; end: number } {
  const texts: string[] = [];
  let at = from;
  while (text[at] === '"' && texts.length < 2) {
    const close = text.indexOf('"', at + 1);
    if (close === -1) return { texts, end: text.length };
    texts.push(text.slice(at + 1, close));
    at = close + 2;
  }
  return { texts, end: Math.min(at, text.length) };
}

function isHost(text: string): boolean {
  return /[.:]/.test(text);
}

function isAddress(text: string): boolean {
  return text === "-" || text.includes(":");
}

/** Where somebody left the rest out, what follows is no column. */
function tailWords(text: string): string[] {
  const words = wordsBetween(text, 0, text.length);
  if (!text.includes("...") && !text.includes("…")) return words;
  const cut = words.findIndex((word) => CUT.test(word));
  return cut === -1 ? words : words.slice(0, cut);
}

function wordsBetween(text: string, from: number, to: number): string[] {
  const words: string[] = [];
  let start = from;
  while (start < to) {
    const space = text.indexOf(" ", start);
    const end = space === -1 || space > to ? to : space;
    if (end > start) words.push(text.slice(start, end));
    start = end + 1;
  }
  return words;
}

function quoteFrom(text: string, from: number): number {
  const quote = text.indexOf('"', from);
  return quote === -1 ? text.length : quote;
}
