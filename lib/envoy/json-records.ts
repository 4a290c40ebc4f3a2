import type { AccessRecord } from "./access-record";
import { columnsFromIstioFields } from "./istio-fields";
import {
  addLeaf,
  columnsFromKeyed,
  type Keyed,
  keyedFromLeaves,
  type Leaf,
  newKeyed,
} from "./keyed-columns";
import { leavesFromBrokenJson, visitLeaves } from "./leaves";
import { podsFromLogger } from "./logger-pod";
import { recordFromColumns } from "./record-from-columns";
import { withToldEnds } from "./told-ends";
import { isZtunnel, ztunnelRecord } from "./ztunnel-record";

/** `readText` reads the lines that an envelope carries as text: Docker's "log", Loki's "line". */
type Context = { line: number; logger: string; readText: (text: string) => AccessRecord[] };

const DEEPEST = 12;
const SHORTEST_RECORD = 16;
const POD_KEY = /(?:^|[._])pod(?:[._]?name)?$/i;
const NAMESPACE_KEY = /(?:^|[._])(?:pod_?)?namespace(?:[._]?name)?$/i;

/** `undefined` where the text is no JSON. */
export function jsonFromText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every access record in a JSON value: a record itself, a list of them, or an export around them. */
export function recordsFromJson(value: unknown, context: Context, depth = 0): AccessRecord[] {
  if (depth > DEEPEST) return [];
  if (typeof value === "string") {
    return value.length < SHORTEST_RECORD ? [] : recordsFromText(value, context);
  }
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((inner) => recordsFromJson(inner, context, depth + 1));
  }
  const columns = columnsFromIstioFields(value);
  const { line, logger } = context;
  if (columns !== null) return [recordFromColumns(columns, { line, logger, format: "JSON" })];
  const keyed = newKeyed();
  visitLeaves(value, (key, text) => addLeaf(keyed, key, text));
  const record = holdsLists(value) ? null : recordFromKeyed(keyed, "JSON", context);
  if (record !== null) return [record];
  const inside = { ...context, logger: context.logger || loggerOf(keyed.others) };
  for (const inner of listsFirst(Object.values(value))) {
    const records = recordsFromJson(inner, inside, depth + 1);
    if (records.length > 0) return records;
  }
  return [];
}

/** An envelope may name the pod that its text does not. */
function recordsFromText(text: string, { readText, logger }: Context): AccessRecord[] {
  const records = readText(text);
  if (logger === "") return records;
  return records.map((record) =>
    record.pod === null ? { ...record, ...podsFromLogger(logger, record.direction) } : record,
  );
}

/** One record out of JSON that no longer parses. */
export function recordFromBrokenJson(text: string, context: Omit<Context, "readText">) {
  return recordFromLeaves(leavesFromBrokenJson(text), "cut JSON", context);
}

export function recordFromLeaves(
  leaves: readonly Leaf[],
  format: string,
  context: Omit<Context, "readText">,
): AccessRecord | null {
  return recordFromKeyed(keyedFromLeaves(leaves), format, context);
}

function recordFromKeyed(
  keyed: Keyed,
  format: string,
  { line, logger }: Omit<Context, "readText">,
): AccessRecord | null {
  if (isZtunnel(keyed.others)) return ztunnelRecord(keyed, { line, format: `ztunnel ${format}` });
  const columns = columnsFromKeyed(keyed);
  if (columns === null) return null;
  const record = recordFromColumns(columns, {
    line,
    format,
    logger: logger || loggerOf(keyed.others),
  });
  return withToldEnds(record, keyed.others);
}

/** Loki's streams carry labels that look like a record's columns, and the lines in a list beside. */
function holdsLists(value: object): boolean {
  return "values" in value && Array.isArray(value.values);
}

function listsFirst(values: readonly unknown[]): unknown[] {
  return [...values.filter(Array.isArray), ...values.filter((value) => !Array.isArray(value))];
}

function loggerOf(leaves: readonly Leaf[]): string {
  const pod = leaves.find(([key]) => POD_KEY.test(key))?.[1];
  if (pod === undefined) return "";
  const namespace = leaves.find(([key]) => NAMESPACE_KEY.test(key))?.[1];
  return namespace === undefined ? pod : `namespace="${namespace}" pod="${pod}"`;
}
