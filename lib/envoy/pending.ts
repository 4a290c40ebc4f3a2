import { type Brackets, bracketsAfter, NO_BRACKETS } from "./brackets";
import { cleanLine } from "./clean-line";
import type { Decoded } from "./decoded";
import { belongsTo, type FieldLine, fieldFromLine, opensFields } from "./field-lines";
import { recordFromLeaves } from "./json-records";
import { type LineReading, readLine } from "./line-reading";
import { recordFromColumns } from "./record-from-columns";
import { readTextRecord } from "./text-record";

type Part = { text: string; line: number; reading: LineReading };

/** A record that the lines so far leave open: JSON over several lines, wrapped TEXT, or a piece of a line. */
export type Pending =
  | { kind: "piece"; line: number; text: string }
  | { kind: "fields"; line: number; fields: readonly FieldLine[] }
  | { kind: "json"; line: number; text: string; brackets: Brackets }
  | { kind: "text"; parts: readonly Part[] };

const NOTHING: Decoded = { records: [], skipped: [] };
const LONGEST_PUNCTUATION = 16;
const PUNCTUATION = /^(?:[[\],`~-]{0,8}|```\w{1,12})$/;
/** The last columns of a wrapped record, where nothing stands in them. */
const EMPTY_COLUMNS = /^-(?: -)?$/;
const RECORD_START = /^(?:\[\d{4}-|\{")/;
const ONE_FIELD = /^"[\w.:@-]{1,80}"\s?:\s?(?:"[^"]*"|[\w.-]+),$/;
const LIST_START = /^\[\s*(?:[[{"]|$)/;
const MOST_PARTS = 8;
const MOST_FIELDS = 80;
const LONGEST_JSON = 64 * 1024 * 1024;

export function pendingFromLine(
  text: string,
  line: number,
): { pending: Pending | null; decoded: Decoded } {
  const trimmed = text.trim();
  if (isPunctuation(trimmed)) return { pending: null, decoded: NOTHING };
  const opening = jsonOpening(trimmed, text);
  if (opening !== null) {
    const brackets = bracketsAfter(NO_BRACKETS, opening);
    if (isOpen(brackets)) {
      return { pending: { kind: "json", line, text: opening, brackets }, decoded: NOTHING };
    }
  }
  const field = fieldFromLine(trimmed, line);
  if (field !== null && opensFields(field)) {
    return { pending: { kind: "fields", line, fields: [field] }, decoded: NOTHING };
  }
  const reading = readLine(trimmed, line);
  if (reading.isWhole) return { pending: null, decoded: decodedFromReading(reading, line) };
  return { pending: { kind: "text", parts: [{ text, line, reading }] }, decoded: NOTHING };
}

/** `hasTaken: false` is a line that starts something new: the record before it has ended. */
export function continuePending(
  pending: Pending,
  text: string,
  line: number,
): { pending: Pending | null; decoded: Decoded; hasTaken: boolean } {
  if (pending.kind === "text") return continueText(pending.parts, text, line);
  if (pending.kind === "fields") return continueFields(pending.fields, text, line);
  if (pending.kind === "piece") {
    return { pending: null, decoded: endPending(pending), hasTaken: false };
  }
  if (startsRecord(text) || pending.text.length > LONGEST_JSON) {
    return { pending: null, decoded: endPending(pending), hasTaken: false };
  }
  const brackets = bracketsAfter(pending.brackets, text);
  const longer: Pending = { ...pending, text: `${pending.text}\n${text}`, brackets };
  return isOpen(brackets)
    ? { pending: longer, decoded: NOTHING, hasTaken: true }
    : { pending: null, decoded: endPending(longer), hasTaken: true };
}

export function endPending(pending: Pending): Decoded {
  if (pending.kind === "piece") {
    return decodedFromReading(readLine(cleanLine(pending.text).trim(), pending.line), pending.line);
  }
  if (pending.kind === "json") {
    // Between JSON's tokens a line break means nothing; inside a string a page has wrapped it.
    const reading = readLine(pending.text.replaceAll("\n", "").trim(), pending.line);
    return decodedFromReading(reading, pending.line);
  }
  if (pending.kind === "fields") return decodedFromFields(pending.fields);
  const joined = pending.parts.length > 1 ? joinedRecord(pending.parts) : null;
  if (joined !== null) return joined;
  const parts = pending.parts.map((part) => decodedFromReading(part.reading, part.line));
  return {
    records: parts.flatMap((part) => part.records),
    skipped: parts.flatMap((part) => part.skipped),
  };
}

function continueFields(fields: readonly FieldLine[], text: string, line: number) {
  const field = fieldFromLine(text.trim(), line);
  if (field === null || !belongsTo(fields, field) || fields.length >= MOST_FIELDS) {
    return { pending: null, decoded: decodedFromFields(fields), hasTaken: false };
  }
  const first = fields[0]?.line ?? line;
  const pending = { kind: "fields" as const, line: first, fields: [...fields, field] };
  return { pending, decoded: NOTHING, hasTaken: true };
}

function decodedFromFields(fields: readonly FieldLine[]): Decoded {
  const leaves = fields.map(({ leaf }) => leaf);
  const line = fields[0]?.line ?? 0;
  const record = recordFromLeaves(leaves, "a field a line", { line, logger: "" });
  if (record !== null) return { records: [record], skipped: [] };
  const alone = fields.map((field) =>
    decodedFromReading(readLine(field.text, field.line), field.line),
  );
  return {
    records: alone.flatMap((read) => read.records),
    skipped: alone.flatMap((read) => read.skipped),
  };
}

function continueText(parts: readonly Part[], text: string, line: number) {
  const ended = { pending: null, decoded: endPending({ kind: "text", parts }), hasTaken: false };
  const trimmed = text.trim();
  const isFence = isPunctuation(trimmed) && !EMPTY_COLUMNS.test(trimmed);
  if (isFence || RECORD_START.test(trimmed)) return ended;
  const reading = readLine(trimmed, line);
  const isHeadCut = parts.every((part) => part.reading.records.length === 0);
  // Behind a head without its status, a line may read as a record that lacks its head.
  if (reading.records.length > 0 && (!isHeadCut || reading.isWhole)) {
    const joined = isHeadCut ? joinedRecord([...parts, { text, line, reading }]) : null;
    return joined === null ? ended : { pending: null, decoded: joined, hasTaken: true };
  }
  const longer = [...parts, { text, line, reading }];
  // A line as wide as those before it may have been wrapped as well.
  const joined = haveOneWidth(longer) ? null : joinedRecord(longer);
  if (joined !== null) return { pending: null, decoded: joined, hasTaken: true };
  if (longer.length >= MOST_PARTS) return ended;
  return { pending: { kind: "text" as const, parts: longer }, decoded: NOTHING, hasTaken: true };
}

/**
 * Mail wraps at spaces and drops them, a terminal wraps at its width, wherever that is. The wrong
 * join can look whole, so lines of one width are joined as a terminal's first.
 */
function joinedRecord(parts: readonly Part[]): Decoded | null {
  const line = parts[0]?.line ?? 0;
  const words = parts.map((part) => part.text.trim()).join(" ");
  const columns = parts.map((part) => part.text).join("");
  const isTerminal = parts.length > 2 && haveOneWidth(parts.slice(0, -1));
  for (const text of isTerminal ? [columns, words] : [words, columns]) {
    const found = readTextRecord(text);
    // What follows the last column is somebody's prose.
    if (found?.isWhole && text.trimEnd().endsWith(found.columns.routeName ?? "")) {
      return { records: [recordFromColumns(found.columns, { ...found, line })], skipped: [] };
    }
  }
  return null;
}

function haveOneWidth(parts: readonly Part[]): boolean {
  return parts.every((part) => part.text.length === parts[0]?.text.length);
}

function decodedFromReading({ records, reason }: LineReading, line: number): Decoded {
  return records.length > 0
    ? { records, skipped: [] }
    : { records: [], skipped: [{ line, reason }] };
}

/** Whoever copies a part of an object that stands over many lines may miss its first brace. */
function jsonOpening(trimmed: string, text: string): string | null {
  if (mayOpenJson(trimmed)) return text;
  return trimmed.endsWith(",") && ONE_FIELD.test(trimmed) ? `{${trimmed}` : null;
}

function mayOpenJson(text: string): boolean {
  if (text.startsWith("{")) return !text.endsWith("}");
  return LIST_START.test(text) && !text.endsWith("]");
}

function isPunctuation(text: string): boolean {
  return text.length <= LONGEST_PUNCTUATION && PUNCTUATION.test(text);
}

function isOpen({ depth, isInString }: Brackets): boolean {
  return depth > 0 || isInString;
}

function startsRecord(text: string): boolean {
  return RECORD_START.test(text) || text.includes("src.addr=") || readTextRecord(text) !== null;
}
