import { type Column, type Columns, emptyColumns } from "./columns";
import { flagsFromBooleans } from "./flag-booleans";
import { COLUMN_KEYS, TIMED_KEYS } from "./key-facts";
import { columnFromShape } from "./value-shape";

/** One value of a keyed record; the key of a nested one is its whole path, joined by dots. */
export type Leaf = readonly [key: string, text: string];

/** A record as far as it is read: the columns that bear Istio's own names, and all that do not. */
export type Keyed = { columns: Columns; others: Leaf[] };

type Target = { column: Column; rank: number; unit?: string };

const OWN_NAMES = new Map(COLUMN_KEYS.map(([column, [name]]) => [name, column]));

const TARGETS = new Map<string, Target>([
  ...COLUMN_KEYS.flatMap(([column, keys]) =>
    keys.flatMap((key, rank) => underBothKeys(key, { column, rank })),
  ),
  ...TIMED_KEYS.flatMap(([unit, keys]) =>
    keys.flatMap((key, rank) => underBothKeys(key, { column: "duration", rank, unit })),
  ),
]);

/** What Envoy alone writes: without one of these a keyed record is somebody else's. */
const ENVOY_COLUMNS: readonly Column[] = ["details", "upstreamCluster", "transportFailure"];
/** So are these under Istio's own names; others write of an "upstream" and its time, too. */
const ISTIO_COLUMNS: readonly Column[] = [
  "flags",
  "upstreamHost",
  "upstreamServiceTime",
  "downstreamLocal",
];
const ORIGIN = /^https?:\/\/([^/?#]{1,300})/;
const ANY_FLAGS = /^(?!%)/;
const OTHERS_FLAGS = /^(?:|-|[A-Z][A-Za-z]{1,40}(?:[\s,;|]{1,2}[A-Z][A-Za-z]{1,40}){0,30})$/;
const PRODUCT = /^(?:istio|envoy|access_?log)(?=[_-])/i;

export function newKeyed(): Keyed {
  return { columns: emptyColumns(), others: [] };
}

export function addLeaf({ columns, others }: Keyed, key: string, text: string): void {
  const column = OWN_NAMES.get(key);
  if (column === undefined) others.push([key, text]);
  else columns[column] = text;
}

export function keyedFromLeaves(leaves: readonly Leaf[]): Keyed {
  const keyed = newKeyed();
  for (const [key, text] of leaves) addLeaf(keyed, key, text);
  return keyed;
}

/** `null` where the leaves are no access record. */
export function columnsFromKeyed(keyed: Keyed): Columns | null {
  const all = columnsByName(keyed);
  return isAccessRecord(all, keyed.columns) ? all : null;
}

/** What the leaves tell, whether or not that makes a record. */
export function columnsByName({ columns, others }: Keyed): Columns {
  return others.length === 0 ? columns : withAliases(columns, others);
}

function withAliases(own: Columns, others: readonly Leaf[]): Columns {
  const columns = { ...own, flags: own.flags ?? flagsFromBooleans(others) };
  const byRank = others
    .map((leaf) => ({ leaf, target: targetOf(leaf[0]) }))
    .sort((a, b) => rankOf(a.target) - rankOf(b.target));
  for (const { leaf, target } of byRank) {
    const column = target?.column ?? columnFromShape(leaf[0], leaf[1]);
    if (column !== null) columns[column] ??= withUnit(leaf[1], target);
  }
  return withoutOrigin(columns);
}

function withUnit(text: string, target: Target | null): string {
  return target?.unit !== undefined && /^[\d.]+$/.test(text) ? text + target.unit : text;
}

/** Collectors log whole URLs where a proxy logs a path. */
function withoutOrigin(columns: Columns): Columns {
  const [origin, host] = columns.path === null ? [] : (ORIGIN.exec(columns.path) ?? []);
  if (origin === undefined || host === undefined || columns.path === null) return columns;
  const path = columns.path.slice(origin.length);
  return {
    ...columns,
    path: path.startsWith("/") ? path : `/${path}`,
    authority: columns.authority ?? host,
  };
}

function rankOf(target: Target | null): number {
  return target?.rank ?? Number.MAX_SAFE_INTEGER;
}

function isAccessRecord(columns: Columns, own: Columns): boolean {
  const { flags, responseCode } = columns;
  if (flags === null && responseCode === null) return false;
  // "%RESPONSE_FLAGS%" is the template of a log, and many programs have "flags" of their own.
  if (flags !== null && !(own.flags === null ? OTHERS_FLAGS : ANY_FLAGS).test(flags)) return false;
  if (flags !== null && responseCode !== null) return true;
  return (
    ENVOY_COLUMNS.some((column) => columns[column] !== null) ||
    ISTIO_COLUMNS.some((column) => own[column] !== null)
  );
}

/** The key itself, else what a dotted one ends with: `json.http.response.status_code`. */
function targetOf(key: string): Target | null {
  const known = TARGETS.get(key) ?? TARGETS.get(bareKey(key));
  if (known !== undefined) return known;
  const rest = key.slice(key.indexOf(".") + 1);
  const inner = rest.length === key.length ? key.replace(PRODUCT, "") : rest;
  return inner.length === key.length ? null : targetOf(inner);
}

function underBothKeys(key: string, target: Target): [string, Target][] {
  return [
    [key, target],
    [bareKey(key), target],
  ];
}

function bareKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, "");
}
