import type { Call, CallProtocol } from "./calls";
import { type Effect, effectsOf } from "./effect";
import { type Hit, INCIDENT_IDS, type IncidentId } from "./incident";
import { INCIDENTS } from "./incidents";
import { unitFrom } from "./random";

export type GeneratedIncidents = {
  effects: readonly Effect[];
  titleOf: (incident: IncidentId) => string;
};

const CALLS_A_HIT = 2_500;
const MOST_HITS = 6;
/** No call may lose all of its good answers: its counter would stand still. */
const MOST_LOST = 0.9;
const MOST_HIT = 0.8;
const LEAST_FATAL = 0.5;
/** Fainter echoes would be a series each for nothing that anyone sees. */
const LEAST_LOST = 0.01;

/** The same incidents as in the shop, on the same schedule, each at a few calls of its kind. */
export function generatedIncidents(seed: string, calls: readonly Call[]): GeneratedIncidents {
  const hits = callsHit(seed, calls);
  const effects = [...hits].flatMap(([incident, hitCalls]) => {
    const [hit] = INCIDENTS[incident].hits;
    return hit === undefined
      ? []
      : hitCalls.map((call) => effectsOf(incident, inGeneratedMesh(hit), call, calls));
  });
  const atTheCall = effects.flatMap((own) => own.slice(0, 1));
  const echoes = effects.flatMap((own) => own.slice(1));
  return {
    effects: withinReason([...atTheCall, ...echoes]),
    titleOf: (incident) => titleOf(INCIDENTS[incident].hits[0], hits.get(incident) ?? []),
  };
}

/** What lies behind a call that fails goes on, since others call there too. */
function inGeneratedMesh(hit: Hit): Hit {
  const fatal = hit.fatal === 0 ? 0 : Math.max(hit.fatal, LEAST_FATAL);
  return { ...hit, share: Math.min(hit.share, MOST_HIT), fatal, reachesApp: true };
}

/** No two incidents meet at one call. */
function callsHit(seed: string, calls: readonly Call[]): Map<IncidentId, Call[]> {
  const taken = new Set<Call>();
  const most = Math.min(MOST_HITS, Math.ceil(calls.length / CALLS_A_HIT));
  return new Map(
    INCIDENT_IDS.map((incident) => {
      const chosen = callsInOrder(`${seed}/${incident}`, calls)
        .filter((call) => call.protocol === protocolOf(incident) && !taken.has(call))
        .slice(0, most);
      for (const call of chosen) taken.add(call);
      return [incident, chosen];
    }),
  );
}

/** By chance, and without the gateways' own calls, so that each has someone to suffer from it. */
function callsInOrder(seed: string, calls: readonly Call[]): Call[] {
  const chance = new Map(calls.map((call) => [call, unitFrom(`${seed}/${call.key}`)]));
  return calls
    .filter(({ from }) => from.dataplane !== "gateway")
    .sort((a, b) => (chance.get(a) ?? 0) - (chance.get(b) ?? 0));
}

function protocolOf(incident: IncidentId): CallProtocol {
  if (incident.startsWith("grpc-")) return "grpc";
  return incident === "cache-refused" ? "tcp" : "http";
}

function withinReason(effects: readonly Effect[]): Effect[] {
  const lost = new Map<Call, number>();
  return effects.filter(({ call, share }) => {
    const all = (lost.get(call) ?? 0) + share;
    if (share < LEAST_LOST || all > MOST_LOST) return false;
    lost.set(call, all);
    return true;
  });
}

function titleOf(hit: Hit | undefined, calls: readonly Call[]): string {
  const [first, ...others] = calls;
  if (hit === undefined || first === undefined) return "no call is of its kind";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const { code, flags } = hit.source;
  const answer = [code, flags].filter((part) => part !== 0 && part !== "-").join(" ");
  return `${first.from.app} → ${first.service.name}${more}: ${answer}`;
}
