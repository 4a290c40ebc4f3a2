import { valueTest } from "@/demo/promql/matcher";
import type { Matcher } from "@/demo/promql/series";
import { LogqlError } from "./logql-error";

export type LineFilter = { operator: "|=" | "!=" | "|~" | "!~"; text: string };

/** A log question: which streams, and which of their lines. Parsers, formats and metrics are not here. */
export type LogQuestion = { matchers: Matcher[]; filters: LineFilter[] };

type Token = { text: string; kind: "mark" | "name" | "string"; value: string; at: number };

/** In order: longer marks before those that begin them. */
const MARKS = ["|=", "|~", "!=", "!~", "=~", "=", "{", "}", ","] as const;
const SPACE = /^(?:\s|#[^\n]*(?:\n|$))+/;
const NAME = /^[A-Za-z_]\w*/;
const STRING = /^"(?:[^"\\\n]|\\.)*"|^`[^`]*`/;
const MATCHER_OPS = ["=", "!=", "=~", "!~"] as const;
const FILTER_OPERATORS = ["|=", "!=", "|~", "!~"] as const;

export function parseLogql(text: string): LogQuestion {
  const tokens = tokensIn(text);
  const end = tokens.findIndex((token) => token.text === "}");
  if (tokens[0]?.text !== "{" || end === -1)
    throw unexpected(text, tokens[end === -1 ? tokens.length - 1 : 0]);
  const matchers = matchersFrom(text, tokens.slice(1, end));
  if (!matchers.some((matcher) => !valueTest(matcher)(""))) {
    throw new LogqlError(
      "parse error : a selector needs one matcher at least that an absent label does not fit",
    );
  }
  return { matchers, filters: filtersFrom(text, tokens.slice(end + 1)) };
}

function matchersFrom(text: string, tokens: readonly Token[]): Matcher[] {
  const matchers: Matcher[] = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const [name, mark, value, comma] = tokens.slice(at, at + 4);
    const op = MATCHER_OPS.find((one) => one === mark?.text);
    if (name?.kind !== "name") throw unexpected(text, name);
    if (op === undefined) throw unexpected(text, mark);
    if (value?.kind !== "string") throw unexpected(text, value);
    if (comma !== undefined && comma.text !== ",") throw unexpected(text, comma);
    matchers.push({ label: name.text, op, value: value.value });
  }
  return matchers;
}

function filtersFrom(text: string, tokens: readonly Token[]): LineFilter[] {
  const filters: LineFilter[] = [];
  for (let at = 0; at < tokens.length; at += 2) {
    const [mark, value] = tokens.slice(at, at + 2);
    const operator = FILTER_OPERATORS.find((one) => one === mark?.text);
    if (operator === undefined) throw unexpected(text, mark);
    if (value?.kind !== "string") throw unexpected(text, value);
    filters.push({ operator, text: value.value });
  }
  return filters;
}

function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = SPACE.exec(rest)?.[0] ?? "";
    const token = space === "" ? tokenAt(rest, at) : null;
    if (space === "" && token === null) throw unexpected(text, { text: rest.charAt(0), at });
    if (token !== null) tokens.push(token);
    at += token?.text.length ?? space.length;
  }
  return tokens;
}

function tokenAt(rest: string, at: number): Token | null {
  const mark = MARKS.find((one) => rest.startsWith(one));
  if (mark !== undefined) return { text: mark, kind: "mark", value: mark, at };
  const [name] = NAME.exec(rest) ?? [];
  if (name !== undefined) return { text: name, kind: "name", value: name, at };
  const [string] = STRING.exec(rest) ?? [];
  const value = string === undefined ? null : stringValue(string);
  return string === undefined || value === null
    ? null
    : { text: string, kind: "string", value, at };
}

/** Go's escapes that matter here are JSON's; in backticks nothing is escaped. */
function stringValue(literal: string): string | null {
  if (literal.startsWith("`")) return literal.slice(1, -1);
  try {
    const value: unknown = JSON.parse(literal.replaceAll("\t", "\\t"));
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

function unexpected(text: string, token: Pick<Token, "text" | "at"> | undefined): LogqlError {
  const at = token?.at ?? text.length;
  const before = text.slice(0, at).split("\n");
  const place = `line ${before.length}, col ${(before.at(-1)?.length ?? 0) + 1}`;
  const what = token === undefined ? "the end" : JSON.stringify(token.text);
  return new LogqlError(`parse error at ${place}: syntax error: unexpected ${what}`);
}
