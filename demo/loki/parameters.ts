import { LogqlError } from "./logql-error";

const NANOSECONDS_A_MILLISECOND = 1_000_000n;
/** A whole number with more digits than this is nanoseconds, else seconds. */
const MOST_DIGITS_OF_SECONDS = 10;
const DEFAULT_LIMIT = 100;
const MOST_ENTRIES = 5000;

/** Nanoseconds, seconds or RFC 3339, in milliseconds. */
export function instantOf(params: URLSearchParams, name: string, otherwiseMs: number): number {
  const text = params.get(name);
  if (text === null || text === "") return otherwiseMs;
  if (/^\d+$/.test(text)) {
    return text.length > MOST_DIGITS_OF_SECONDS
      ? Number(BigInt(text) / NANOSECONDS_A_MILLISECOND)
      : Number(text) * 1000;
  }
  const ms = /^\d+\.\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(ms)) throw new LogqlError(`could not parse '${name}': ${JSON.stringify(text)}`);
  return ms;
}

export function limitOf(params: URLSearchParams): number {
  const text = params.get("limit") ?? "";
  if (text === "") return DEFAULT_LIMIT;
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new LogqlError("limit must be a positive value");
  if (limit > MOST_ENTRIES) {
    throw new LogqlError(
      `max entries limit per query exceeded, limit > max_entries_limit_per_query (${limit} > ${MOST_ENTRIES})`,
    );
  }
  return limit;
}

export function isForward(params: URLSearchParams): boolean {
  const text = params.get("direction")?.toLowerCase() ?? "";
  if (!["", "forward", "backward"].includes(text)) {
    throw new LogqlError(`invalid direction '${text}'`);
  }
  return text === "forward";
}
