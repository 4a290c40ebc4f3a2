import { msFromInstant } from "./instant";

/** Go's zero time: Alertmanager's way to say that an alert has no end yet. */
const NEVER = /^(?:0001-01-01|-\d|0+$)/;
/** As Go's templates write a time that nobody formatted; an unescaped `+` is a space. */
const GO = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,9})?\d* ([+\- ])(\d\d)(\d\d)(?: .*)?$/;
/** As Prometheus's own page writes it, and others who mean UTC. */
const WALL = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?(\.\d{1,9})?$/;
/** RFC 3339 lets a space stand for the T. */
const SPACED = /^(\d{4}-\d\d-\d\d) (?=\d\d:)/;

/** `null`: not an instant. `{ ms: null }`: an instant that never came. */
export function alertInstant(text: string): { ms: number | null } | null {
  if (NEVER.test(text)) return { ms: null };
  const ms = msFromInstant(rfc3339From(text.trim()));
  return ms === null ? null : { ms };
}

function rfc3339From(text: string): string {
  const [, goDay, goClock, fraction = "", sign, hours, minutes] = GO.exec(text) ?? [];
  if (goDay !== undefined) return `${goDay}T${goClock}${fraction}${sign}${hours}:${minutes}`;
  const [, day, clock, seconds = ":00", part = ""] = WALL.exec(text) ?? [];
  return day === undefined ? text.replace(SPACED, "$1T") : `${day}T${clock}${seconds}${part}Z`;
}
