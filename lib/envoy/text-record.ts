import { loggedFlags } from "./column-values";
import { type Columns, emptyColumns } from "./columns";
import { flagFact } from "./flags";
import { requestStart, statusQuote, wordEnd } from "./text-anchors";
import { type Layout, readAfterFlags } from "./text-columns";
import { readLeftovers } from "./text-leftovers";

/**
 * One TEXT record. `logger` is what stands before it. `isWhole` is false where columns that its
 * layout has are missing: the line was cut, or was wrapped and goes on.
 */
export type TextRecord = Layout & { columns: Columns; logger: string };

const TCP_1_0 = /^([A-Z]+(?:,[A-Z]+)*|-) (\d+) (\d+) (\d+) "([^"\s]*)" (\S+) (\S+) (\S+) (\S+)$/;
const HEADLESS = /^(?:0|[1-5]\d\d) (?:-|[A-Z]{2,5}(?:,[A-Z]{2,5}){0,9}) [^"]{1,2000}"/;
/** `10/Oct/2026:13:55:36 +0000`, as nginx, Apache and many servers of apps write it. */
const WEB_SERVER_TIME = /^\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]/;
const MOST_QUOTES = 4;
const OUTER_QUOTES = new Set(['"', "'", "`"]);

/** `null` where no proxy wrote this line. */
export function readTextRecord(line: string): TextRecord | null {
  const text = withoutOuterQuotes(line);
  const quote = statusQuote(text, 0);
  if (quote === -1) return readTcp10(text) ?? readHeadless(text);
  // A doubled quote is CSV's: the record is in a cell.
  if (text[quote - 1] === '"') return null;
  const start = requestStart(text, quote);
  if (start === -1) return null;
  const record = recordBetween(text, start, quote);
  return record?.isWhole === false ? (wholeRecord(text, start, quote) ?? record) : record;
}

/** A path that itself looks like the end of a request: the rest fits none but the true one. */
function wholeRecord(text: string, start: number, first: number): TextRecord | null {
  let quote = first;
  for (let tries = 1; tries < MOST_QUOTES; tries++) {
    quote = statusQuote(text, quote + 1);
    if (quote === -1 || requestStart(text, quote) !== start) return null;
    const record = recordBetween(text, start, quote);
    if (record?.isWhole) return record;
  }
  return null;
}

/** The record whose request stands between `start` and `quote`. */
function recordBetween(text: string, start: number, quote: number): TextRecord | null {
  const columns = emptyColumns();
  const time = timeBefore(text, start);
  columns.startTime = time.text;
  readRequest(text.slice(start, quote), columns);
  const layout = readFromStatus(text, quote + 2, columns);
  if (layout.format === "cut text" && !isEnvoys(columns)) return null;
  const { format, isWhole } = layout;
  return { format, isWhole, columns, logger: text.slice(0, time.start) };
}

function readFromStatus(text: string, from: number, columns: Columns): Layout {
  const codeEnd = wordEnd(text, from);
  const flagsEnd = wordEnd(text, codeEnd + 1);
  columns.responseCode = text.slice(from, codeEnd);
  columns.flags = text.slice(codeEnd + 1, flagsEnd) || null;
  const layout = readAfterFlags(text, flagsEnd + 1, columns);
  if (columns.upstreamCluster === null) readLeftovers(text, flagsEnd + 1, columns);
  return layout;
}

/** Whoever copies from the middle of a line leaves its request behind. */
function readHeadless(text: string): TextRecord | null {
  if (!HEADLESS.test(text)) return null;
  const columns = emptyColumns();
  const { format, isWhole } = readFromStatus(text, 0, columns);
  return isWhole ? { format, isWhole, columns, logger: "" } : null;
}

/** Istio 1.0 logged TCP in a layout of its own. */
function readTcp10(text: string): TextRecord | null {
  const end = text.indexOf("] ");
  const start = text.lastIndexOf("[", end);
  const found = start === -1 ? null : TCP_1_0.exec(text.slice(end + 2));
  if (found === null) return null;
  const columns = emptyColumns();
  columns.startTime = text.slice(start + 1, end);
  const [, flags, received, sent, duration, host, cluster, upstreamLocal, local, remote] = found;
  columns.flags = flags ?? null;
  columns.bytesReceived = received ?? null;
  columns.bytesSent = sent ?? null;
  columns.duration = duration ?? null;
  columns.upstreamHost = host ?? null;
  columns.upstreamCluster = cluster ?? null;
  columns.upstreamLocal = upstreamLocal ?? null;
  columns.downstreamLocal = local ?? null;
  columns.downstreamRemote = remote ?? null;
  return { columns, format: "Istio 1.0 TCP text", isWhole: true, logger: text.slice(0, start) };
}

/** Istio 1.0 wrote no space between the path and the protocol. */
function readRequest(request: string, columns: Columns): void {
  if (request.startsWith("HTTP/")) {
    columns.protocol = request;
    return;
  }
  const methodEnd = wordEnd(request, 0);
  columns.method = request.slice(0, methodEnd);
  const rest = request.slice(methodEnd + 1);
  if (rest === "--") return;
  const space = rest.lastIndexOf(" ");
  const last = rest.slice(space + 1);
  if (space !== -1 && (last.startsWith("HTTP/") || last === "-")) {
    columns.path = rest.slice(0, space);
    columns.protocol = last;
    return;
  }
  const glued = rest.lastIndexOf("HTTP/");
  const isGlued = glued > 0 && rest.length - glued <= "HTTP/1.1".length;
  columns.path = isGlued ? rest.slice(0, glued) : rest;
  columns.protocol = isGlued ? rest.slice(glued) : null;
}

/** The time that the record itself has, and where it or the request begins. */
function timeBefore(text: string, requestAt: number): { text: string | null; start: number } {
  const bracket = text.lastIndexOf("[", requestAt);
  const close = bracket === -1 ? -1 : text.indexOf("]", bracket);
  if (close !== -1 && close < requestAt && isDigit(text[bracket + 1])) {
    return { text: text.slice(bracket + 1, close), start: bracket };
  }
  const before = text.slice(0, requestAt).replace(/[\s"]{1,4}$/, "");
  const start = before.lastIndexOf(" ") + 1;
  const last = before.slice(start);
  return /^\d{4}-\d\d-\d\dT/.test(last)
    ? { text: last, start }
    : { text: null, start: before.length };
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** Other servers begin a line as Envoy does. */
function isEnvoys({ startTime, flags, details, transportFailure }: Columns): boolean {
  if (startTime !== null && WEB_SERVER_TIME.test(startTime)) return false;
  if (startTime !== null) return true;
  const logged = loggedFlags(flags);
  if (logged.length > 0) return logged.every((flag) => flagFact(flag) !== null);
  return details !== null || transportFailure !== null;
}

function withoutOuterQuotes(line: string): string {
  const text = line.endsWith(",") ? line.slice(0, -1) : line;
  const first = text[0];
  if (first === undefined || !OUTER_QUOTES.has(first) || text[1] !== "[") return text;
  return text.endsWith(first) ? text.slice(1, -1) : text;
}
