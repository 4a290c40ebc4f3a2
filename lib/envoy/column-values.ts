import { ENVOY_FLAGS } from "./flag-facts";

const SHORT_FLAGS = new Map(ENVOY_FLAGS.map((known) => [known.long, known.flag]));

const FLAGS = new Set(ENVOY_FLAGS.map((known) => known.flag));
/** What proxies, collectors and the pages that lines are copied from write for "nothing". */
const NOTHING = new Set([
  "",
  "-",
  "–",
  "—",
  "~~",
  "null",
  "NULL",
  "nil",
  "<nil>",
  "None",
  "N/A",
  "n/a",
]);
const LONGEST_NOTHING = 5;

export function said(text: string | null): string | null {
  return text !== null && text.length <= LONGEST_NOTHING && NOTHING.has(text) ? null : text;
}

export function numberFrom(logged: string | number | null): number | null {
  if (logged === null || logged === "" || logged === "-") return null;
  const value = Number(logged);
  return Number.isFinite(value) ? value : null;
}

/** "13", "13ms" and "0.013s" are the same: Envoy counts milliseconds, others say their unit. */
export function millisecondsFrom(logged: string | number | null): number | null {
  const plain = numberFrom(logged);
  if (plain !== null || typeof logged !== "string") return plain;
  const unit = /^(\d+(?:\.\d+)?) ?(ms|s|us|µs|ns)$/.exec(logged);
  if (unit === null) return null;
  const perMillisecond = { ms: 1, s: 0.001, us: 1e3, µs: 1e3, ns: 1e6 }[unit[2] ?? "ms"] ?? 1;
  return Math.round((Number(unit[1]) / perMillisecond) * 1e6) / 1e6;
}

/**
 * Each flag once, in the order logged, whatever a collector made of commas and capitals;
 * `%RESPONSE_FLAGS_LONG%` names come back short.
 */
export function loggedFlags(text: string | null): string[] {
  const flags = said(text);
  if (flags === null) return [];
  if (FLAGS.has(flags)) return [flags];
  const short = flags.split(/[\s,;|]+/).map(shortFlag);
  return [...new Set(short)].filter((flag) => flag !== "" && flag !== "-");
}

function shortFlag(flag: string): string {
  const capital = flag.toUpperCase();
  return SHORT_FLAGS.get(flag) ?? (FLAGS.has(capital) ? capital : flag);
}

/** Gateways of old wrote the scheme of their socket before the address. */
export function hostFromText(text: string | null): string | null {
  const host = said(text);
  return host?.startsWith("tcp://") ? host.slice("tcp://".length) : host;
}
