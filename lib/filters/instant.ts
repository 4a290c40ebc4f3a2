const EARLIEST_MS = Date.UTC(2000, 0);
const LATEST_MS = Date.UTC(2100, 0);

/** Below it a bare number is unix seconds, from it on milliseconds; both ranges fit their century. */
const FIRST_MILLISECONDS = 1e11;

const UNIX = /^\d{9,14}(?:\.\d{1,9})?$/;
/** A `+` in an offset that nobody escaped reaches us as a space. */
const RFC3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d{1,9})?(?:[Zz]|([+\- ])(\d\d:\d\d))$/;

/** Milliseconds of an RFC 3339 instant, unix seconds or unix milliseconds. */
export function msFromInstant(text: string): number | null {
  const ms = UNIX.test(text) ? msFromUnix(Number(text)) : msFromRfc3339(text);
  return ms !== null && ms >= EARLIEST_MS && ms < LATEST_MS ? ms : null;
}

export function instantFromMs(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

function msFromUnix(unix: number): number {
  return Math.round(unix < FIRST_MILLISECONDS ? unix * 1000 : unix);
}

function msFromRfc3339(text: string): number | null {
  const match = RFC3339.exec(text);
  if (!match) return null;
  const [, day, time, fraction = "", sign, offset] = match;
  const wallMs = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wallMs) || new Date(wallMs).toISOString().slice(0, 10) !== day) return null;
  const offsetMs = sign === undefined ? 0 : Date.parse(`1970-01-01T${offset}:00Z`);
  if (Number.isNaN(offsetMs)) return null;
  const fractionMs = Math.round(Number(`0${fraction}`) * 1000);
  return wallMs + fractionMs + (sign === "-" ? offsetMs : -offsetMs);
}
