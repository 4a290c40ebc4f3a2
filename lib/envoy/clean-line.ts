import { stringEnd } from "./leaves";

const ESCAPE = String.fromCharCode(27);
const ANSI = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, "g");
const BYTE_ORDER_MARK = "\ufeff";
/** PowerShell saves UTF-16: read as UTF-8, its mark is two unreadable bytes and every second one is NUL. */
const NUL = String.fromCharCode(0);
const UTF16_MARK = /^\ufffd+/;
const CRI = /^\S{20,40} (?:stdout|stderr) [FP] /;
const QUOTE_MARKS = /^(?:\s{0,3}>)+ ?/;
const BOLD = /\*\*([^*"/]{1,300})\*\*/g;
/** Bars, brackets and braces that Markdown or Jira has escaped; JSON knows no such escape. */
const ESCAPED_MARKS = /[\w:|]\\\||\\\[\d{4}-|\w\\\{/;
const ESCAPED_MARK = /\\([|[\]{}_*])/g;
const [BRACE, ANGLE, DOT, ELLIPSIS, BACKTICK, PARENTHESIS] = [125, 62, 46, 8230, 96, 41];
const JIRA_ENDS = ["{code}", "{noformat}"];
const TAGS = ["<br>", "<br/>", "<br />", "</code>", "</pre>", "</p>", "</li>", "</td>", "</span>"];
/** What people write where they leave the rest out. */
const CUT_ENDS = ["...", "…"];
/** As a collector prints what it received. */
const OTLP_BODY = "Body: Str(";

/** The line without what terminals, container runtimes and mail put around it. */
export function cleanLine(raw: string): string {
  let text = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  if (text.includes(NUL)) text = text.replaceAll(NUL, "").replace(UTF16_MARK, "");
  if (text.includes(ESCAPE)) text = text.replace(ANSI, "");
  if (text.charCodeAt(0) <= 62) text = text.replace(CRI, "").replace(QUOTE_MARKS, "");
  if (text.endsWith("\r")) text = text.slice(0, -1);
  if (text.includes("**")) text = text.replace(BOLD, "$1");
  if (text.includes("\\") && ESCAPED_MARKS.test(text)) text = text.replace(ESCAPED_MARK, "$1");
  return withoutMarkupAtEnd(text);
}

/** A piece of a line that was too long for the container runtime; `isLast: false` is to be gone on with. */
export function runtimePiece(raw: string): { text: string; isLast: boolean } | null {
  const [head] = raw.charCodeAt(0) <= 57 ? (CRI.exec(raw) ?? []) : [];
  return head === undefined ? null : { text: raw.slice(head.length), isLast: head.endsWith("F ") };
}

/** The last character alone tells of almost every line that nothing of a page ends it. */
function withoutMarkupAtEnd(text: string): string {
  switch (text.charCodeAt(text.length - 1)) {
    case BRACE:
      return withoutEnd(text, JIRA_ENDS);
    case ANGLE:
      return withoutEnd(text, TAGS);
    case DOT:
    case ELLIPSIS:
      return withoutEnd(text, CUT_ENDS);
    case BACKTICK:
      return text.startsWith("```") ? text : text.slice(text.startsWith("`") ? 1 : 0, -1);
    case PARENTHESIS:
      return withoutOtlpBody(text);
    default:
      return text;
  }
}

function withoutEnd(text: string, ends: readonly string[]): string {
  for (const end of ends) {
    if (text.endsWith(end)) return text.slice(0, -end.length).trimEnd();
  }
  return text;
}

function withoutOtlpBody(text: string): string {
  const start = text.indexOf(OTLP_BODY);
  return start === -1 ? text : text.slice(start + OTLP_BODY.length, -1);
}

/** The same text as it may have stood before a page, a string literal or a sheet got hold of it. */
export function unescapedForms(text: string): string[] {
  const forms: string[] = [];
  if (text.includes("\u00a0")) forms.push(text.replaceAll("\u00a0", " "));
  if (/(?:^|[^\\])""/.test(text)) forms.push(...csvCells(text));
  if (text.includes('\\"')) {
    forms.push(...literalsIn(text), text.replaceAll('\\"', '"').replace(/\\n("?)$/, "$1"));
  }
  if (/&(?:quot|#34);/.test(text)) forms.push(withoutEntities(text));
  if (text.includes('"=>') || text.includes('" => ')) forms.push(jsonFromHash(text));
  if (text.includes("{'")) forms.push(text.replaceAll("'", '"').replaceAll(": None", ": null"));
  if (/[“”]/.test(text)) forms.push(text.replace(/[“”]/g, '"'));
  if (text.includes('"') && /\t| {2}/.test(text)) forms.push(withSingleSpaces(text));
  return forms.filter((form) => form !== text);
}

function withoutEntities(text: string): string {
  return text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Ruby prints `{"method"=>"GET", "path"=>nil}`. */
function jsonFromHash(text: string): string {
  return text.replace(/" ?=> ?/g, '":').replace(/":nil\b/g, '":null');
}

export function withSingleSpaces(text: string): string {
  return text.split(/[\t ]+/).join(" ");
}

/** What the string literals say that hold quotes: `msg="… \"GET / HTTP/1.1\" …"`. */
function literalsIn(text: string): string[] {
  const literals: string[] = [];
  let at = text.indexOf('"');
  while (at !== -1) {
    const end = stringEnd(text, at + 1);
    const literal = text.slice(at, end + 1);
    if (literal.includes('\\"')) literals.push(...unquoted(literal));
    at = text.indexOf('"', end + 1);
  }
  return literals;
}

function unquoted(literal: string): string[] {
  try {
    return [String(JSON.parse(literal)).trimEnd()];
  } catch {
    return [];
  }
}

/** The quoted cells of one CSV row. */
function csvCells(row: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < row.length) {
    if (row[at] === '"') {
      const end = cellEnd(row, at + 1);
      cells.push(row.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    }
    const comma = row.indexOf(",", at);
    if (comma === -1) return cells;
    at = comma + 1;
  }
  return cells;
}

function cellEnd(row: string, from: number): number {
  let quote = row.indexOf('"', from);
  while (quote !== -1 && row[quote + 1] === '"') quote = row.indexOf('"', quote + 2);
  return quote === -1 ? row.length : quote;
}
