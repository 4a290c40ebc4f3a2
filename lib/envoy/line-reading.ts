import type { AccessRecord } from "./access-record";
import { unescapedForms, withSingleSpaces } from "./clean-line";
import {
  jsonFromText,
  recordFromBrokenJson,
  recordFromLeaves,
  recordsFromJson,
} from "./json-records";
import { keyedFromLeaves } from "./keyed-columns";
import { leavesFromPairs } from "./leaves";
import { leavesFromNames } from "./named-values";
import { readOwnLayout } from "./own-layout";
import { recordFromColumns } from "./record-from-columns";
import { readRecordRow } from "./record-rows";
import { readTextRecord, type TextRecord } from "./text-record";
import { ztunnelRecord } from "./ztunnel-record";

/**
 * What one line holds. `isWhole: false` is a TEXT record that was cut, or goes on in the next line;
 * with no record yet it broke off before its status.
 */
export type LineReading = { records: AccessRecord[]; isWhole: boolean; reason: string };

const DEEPEST = 3;
const JSON_STARTS = 4;
/** Every record has one of these, however it was quoted; most of what apps write has none. */
const SOME_MARK = /["{=_|&“”]/;
const TEXT_HEAD = /\[\d{4}-\d\d-\d\dT[^\]\s]{6,30}\] "[A-Z-]/;
const ZTUNNEL_ENDS = /(?:src|dst)\.addr=/;
/** The first quote of ztunnel's pairs, as it wrote it or as something else made of it. */
const FIRST_QUOTE = /=(""(?=\S)|"|\\"|&quot;|&#34;|[“”])/;
/** A list that may hold records; `[2026-…]` and `[pod/…]` are none, and trying them costs an exception. */
const LIST_START = /^\[\s*[[{"]/;
/** `istio_requests_total{response_flags="UF"} 17` counts requests, and is none. */
const METRIC = /[a-z]\{[a-z_]{1,80}[=!]~?"/i;
const OWN_TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z?/g;
const LEVEL = /\b(?:trace|debug|info|warn|warning|error|critical|fatal)\b/i;
const NOT_A_RECORD = "not an access-log record";

export function readLine(text: string, line: number, depth = 0): LineReading {
  const isJson = text.startsWith("{") || LIST_START.test(text);
  if (!isJson && !SOME_MARK.test(text)) return unread(text);
  const early = isJson ? readJson(text, 0, line, depth) : null;
  const reading = early ?? readPlain(text, line) ?? readAnyJson(text, line, depth);
  if (reading !== null) return reading;
  if (depth < DEEPEST) {
    for (const form of unescapedForms(text)) {
      const inner = readLine(form, line, depth + 1);
      if (inner.records.length > 0) return inner;
    }
  }
  return readBroken(text, line) ?? unread(text);
}

/** The lines inside one string of an envelope. */
function readInner(line: number, depth: number): (text: string) => AccessRecord[] {
  return (text) =>
    depth >= DEEPEST
      ? []
      : text.split("\n").flatMap((inner) => readLine(inner.trim(), line, depth + 1).records);
}

function readPlain(text: string, line: number): LineReading | null {
  const row = readRecordRow(text);
  if (row !== null) return whole(row.map((found) => textRecord(found, line)));
  let found = readTextRecord(text);
  if (found?.isWhole === false && /\t| {2}/.test(text)) {
    const tidy = readTextRecord(withSingleSpaces(text));
    if (tidy?.isWhole) found = tidy;
  }
  if (found === null) return readZtunnel(text, line);
  return { records: [textRecord(found, line)], isWhole: found.isWhole, reason: "" };
}

function textRecord({ columns, format, logger }: TextRecord, line: number): AccessRecord {
  return recordFromColumns(columns, { line, format, logger });
}

function readZtunnel(text: string, line: number): LineReading | null {
  const start = text.search(ZTUNNEL_ENDS);
  if (start === -1) return null;
  const [, quote = '"'] = FIRST_QUOTE.exec(text.slice(start)) ?? [];
  if (quote !== '"' || /[\u00a0“”]/.test(text)) return null;
  const head = text.slice(Math.max(0, start - 400), start);
  if (head.includes("connection opened")) {
    return skipped("ztunnel opened a connection: its record comes when it ends");
  }
  if (!head.includes("access") && !text.includes("src.addr=")) return null;
  const startTime = head.match(OWN_TIME)?.at(-1) ?? null;
  const keyed = keyedFromLeaves(leavesFromPairs(text.slice(start)));
  return whole([ztunnelRecord(keyed, { line, format: "ztunnel text", startTime })]);
}

/** JSON behind whatever a tool put before it; labels in braces may be part of that. */
function readAnyJson(text: string, line: number, depth: number): LineReading | null {
  let start = text.indexOf("{");
  for (let tries = 0; start !== -1 && tries < JSON_STARTS; tries++) {
    const reading = readJson(text, start, line, depth);
    if (reading !== null) return reading;
    start = text.indexOf("{", start + 1);
  }
  return null;
}

function readJson(text: string, start: number, line: number, depth: number): LineReading | null {
  const end = text.startsWith("[", start) ? text.lastIndexOf("]") : text.lastIndexOf("}");
  const value = end <= start ? undefined : valueFromText(text.slice(start, end + 1));
  if (value === undefined) return null;
  const logger = text.slice(0, start);
  const records = recordsFromJson(value, { line, logger, readText: readInner(line, depth) });
  return records.length > 0 ? whole(records) : skipped("JSON without access-log fields");
}

/** Pages and pipes lose line breaks: objects that stand one after another are a list of them. */
function valueFromText(text: string): unknown {
  const value = jsonFromText(text);
  const isRow = value === undefined && text.startsWith("{") && text.includes("}{");
  return isRow ? jsonFromText(`[${text.replaceAll("}{", "},{")}]`) : value;
}

function readBroken(text: string, line: number): LineReading | null {
  const record = brokenJson(text, line) ?? recordFromNames(text, line) ?? ownLayout(text, line);
  return record === null ? null : whole([record]);
}

function recordFromNames(text: string, line: number): AccessRecord | null {
  if (METRIC.test(text)) return null;
  const context = { line, logger: "" };
  const record = recordFromLeaves(leavesFromPairs(text), "key=value text", context);
  return record ?? recordFromLeaves(leavesFromNames(text), "named values", context);
}

function brokenJson(text: string, line: number): AccessRecord | null {
  const brace = text.search(/\{\s{0,40}"/);
  const key = text.indexOf('":');
  if (brace === -1 && key === -1) return null;
  // Keys before the first brace are of an object whose own brace is cut.
  const start = brace === -1 || (key !== -1 && key < brace) ? 0 : brace;
  return recordFromBrokenJson(text.slice(start), { line, logger: text.slice(0, start) });
}

function ownLayout(text: string, line: number): AccessRecord | null {
  const columns = readOwnLayout(text);
  return columns && recordFromColumns(columns, { line, format: "custom text", logger: "" });
}

function unread(text: string): LineReading {
  if (TEXT_HEAD.test(text)) return { records: [], isWhole: false, reason: "cut before its status" };
  return skipped(LEVEL.test(text.slice(0, 200)) ? "an application's log line" : NOT_A_RECORD);
}

function whole(records: AccessRecord[]): LineReading {
  return { records, isWhole: true, reason: "" };
}

function skipped(reason: string): LineReading {
  return { records: [], isWhole: true, reason };
}
