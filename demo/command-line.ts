import { parseArgs } from "node:util";
import { INCIDENT_IDS, type IncidentId } from "@/demo/traffic/incident";
import type { Override } from "@/demo/traffic/schedule";

export type Wishes = {
  port: number;
  seed: string;
  nowMs: number | null;
  /** `null`: the shop. */
  services: number | null;
  start: readonly IncidentId[];
  stop: readonly IncidentId[];
  only: readonly IncidentId[] | null;
};

export const USAGE = `Usage: node dist/demo.js [options]
  --port <number>       where to listen on 127.0.0.1 (default 9464, 0: any free port)
  --seed <text>         another seed, another schedule and noise (default "shop")
  --start <incidents>   on from the beginning, beside what the schedule says
  --stop <incidents>    off from the beginning
  --only <incidents>    these are on, all others off
  --services <number>   a generated mesh of so many services instead of the shop (25 to 5000)
  --now <instant>       a clock that stands still (RFC 3339)
Incidents, separated by commas: ${INCIDENT_IDS.join(", ")}
`;

const FEWEST_SERVICES = 25;
const MOST_SERVICES = 5_000;
const HOUR_MS = 3_600_000;

/** A mistake in the arguments is an error whose message a person can act upon. */
export function parseCommandLine(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "9464" },
      seed: { type: "string", default: "shop" },
      now: { type: "string" },
      services: { type: "string" },
      start: { type: "string", multiple: true, default: [] },
      stop: { type: "string", multiple: true, default: [] },
      only: { type: "string", multiple: true },
    },
  });
  return {
    port: parsePort(values.port),
    seed: values.seed,
    nowMs: values.now === undefined ? null : parseNow(values.now),
    services: values.services === undefined ? null : parseServices(values.services),
    start: values.start.flatMap(parseIncidents),
    stop: values.stop.flatMap(parseIncidents),
    only: values.only?.flatMap(parseIncidents) ?? null,
  };
}

/** Forced since an hour, so that the first look already has a story. */
export function overridesFrom({ start, stop, only }: Wishes, nowMs: number): Override[] {
  return INCIDENT_IDS.flatMap((incident) => {
    const wished = wishedState(incident, { start, stop, only });
    return wished === null ? [] : [{ incident, fromMs: nowMs - HOUR_MS, active: wished }];
  });
}

/** `null` leaves it to the schedule. */
function wishedState(
  incident: IncidentId,
  { start, stop, only }: Pick<Wishes, "start" | "stop" | "only">,
): boolean | null {
  if (stop.includes(incident)) return false;
  if (start.includes(incident)) return true;
  return only === null ? null : only.includes(incident);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port takes a number from 0 to 65535, not "${text}"`);
}

function parseServices(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= FEWEST_SERVICES && count <= MOST_SERVICES) return count;
  throw new Error(
    `--services takes a number from ${FEWEST_SERVICES} to ${MOST_SERVICES}, not "${text}"`,
  );
}

function parseNow(text: string): number {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return ms;
  throw new Error(`--now takes an instant such as 2026-05-04T12:00:00Z, not "${text}"`);
}

function parseIncidents(text: string): IncidentId[] {
  return text.split(",").map((name) => {
    const incident = INCIDENT_IDS.find((each) => each === name.trim());
    if (incident !== undefined) return incident;
    throw new Error(`no incident "${name}": there are ${INCIDENT_IDS.join(", ")}`);
  });
}
