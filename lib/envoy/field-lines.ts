import { COLUMN_KEYS } from "./key-facts";
import type { Leaf } from "./keyed-columns";

/** One field of a record that stands over many lines, a field on each. */
export type FieldLine = { line: number; text: string; leaf: Leaf };

const OWN_NAMES = new Set(COLUMN_KEYS.map(([, [name]]) => name));
/** `name: value`, `"name": "value",` or a name, a tab and a value; a tool may stand before it. */
const FIELD = /^(?:[\w./[\]-]{1,80}\s{1,4})?"?([A-Za-z][\w.@-]{1,60})"?(?:\s?:(?=\s|$)|\t)\s{0,8}/;
/** Most lines are told from a field's by their beginning. */
const RECORD = /^\[\d/;
const LONGEST = 4_000;

export function fieldFromLine(text: string, line: number): FieldLine | null {
  if (text.startsWith("{") || RECORD.test(text) || text.length > LONGEST) return null;
  const [head = "", name] = FIELD.exec(text) ?? [];
  if (name === undefined) return null;
  const value = text.slice(head.length);
  return hasOneField(value) ? { line, text, leaf: [name, unquoted(value)] } : null;
}

/** Istio's own names alone begin a record; behind them anybody's may stand. */
export function opensFields({ leaf: [name] }: FieldLine): boolean {
  return OWN_NAMES.has(name);
}

/** A name that comes again is of the next record. */
export function belongsTo(fields: readonly FieldLine[], { leaf: [name] }: FieldLine): boolean {
  return fields.every(({ leaf: [known] }) => known !== name);
}

function hasOneField(value: string): boolean {
  if (/[{[]$/.test(value)) return false;
  return value.startsWith('"') || !/[\s,]"?\w{2,60}"?: /.test(value);
}

function unquoted(value: string): string {
  const bare = value.endsWith(",") ? value.slice(0, -1) : value;
  return bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1) : bare;
}
