import { arrivalsPerSecond, CALLS, type Call } from "./calls";
import { type Hit, INCIDENT_IDS, type IncidentId } from "./incident";
import { INCIDENTS } from "./incidents";
import { fromApp, type Reply } from "./reply";
import { SERVICES, WORKLOADS } from "./shop";
import type { Workload } from "./workload";

/** What an incident does to a call while it lasts. No reply on either side: the calls are not made. */
export type Effect = {
  incident: IncidentId;
  call: Call;
  share: number;
  source: Reply | null;
  destination: Reply | null;
  attempts: number;
};

/** Of an app whose own call failed, half of the requests that need the call fail with it. */
const FATAL_FURTHER_UP = 0.5;
/** Below this an echo is left out: it would be less than a request an hour. */
const SMALLEST_SHARE = 1e-5;

/** Everything that every incident does, at its own call and along the chain. */
export const EFFECTS: readonly Effect[] = INCIDENT_IDS.flatMap((incident) =>
  INCIDENTS[incident].hits.flatMap((hit) =>
    callsHitBy(hit).flatMap((call) => effectsOf(incident, hit, call, CALLS)),
  ),
);

function callsHitBy(hit: Hit): Call[] {
  return CALLS.filter(
    (call) =>
      call.service === SERVICES[hit.service] &&
      (hit.caller === undefined || call.from === WORKLOADS[hit.caller]) &&
      (hit.callee === undefined || call.to === WORKLOADS[hit.callee]),
  );
}

/** What one incident does at one call, and through it to all the others. */
export function effectsOf(
  incident: IncidentId,
  hit: Omit<Hit, "service">,
  call: Call,
  calls: readonly Call[],
): Effect[] {
  const { share, source, destination, attempts } = hit;
  const failing = (share * call.perSecond * hit.fatal) / arrivalsPerSecond(call.from, calls);
  const lost = hit.reachesApp || call.to === null ? 0 : lostShare(call, call.to, share, calls);
  return [
    { incident, call, share, source, destination, attempts },
    ...failuresAbove(incident, call.from, failing, calls),
    ...silenceBelow(incident, call.to, lost, calls),
  ];
}

/** The callers of a caller that fails get its 500, and fail in part themselves, up to the gateway. */
function failuresAbove(
  incident: IncidentId,
  failed: Workload,
  share: number,
  calls: readonly Call[],
): Effect[] {
  if (share < SMALLEST_SHARE) return [];
  const reply = fromApp(500, 14);
  return calls
    .filter((call) => call.to === failed && call.protocol !== "tcp")
    .flatMap((call) => [
      { incident, call, share, source: reply, destination: reply, attempts: 1 },
      ...failuresAbove(
        incident,
        call.from,
        (share * FATAL_FURTHER_UP * call.perSecond) / arrivalsPerSecond(call.from, calls),
        calls,
      ),
    ]);
}

/** Requests that never arrive cause no further calls. */
function silenceBelow(
  incident: IncidentId,
  silenced: Workload | null,
  share: number,
  calls: readonly Call[],
): Effect[] {
  if (silenced === null || share < SMALLEST_SHARE) return [];
  return calls
    .filter((call) => call.from === silenced)
    .flatMap((call) => [
      { incident, call, share, source: null, destination: null, attempts: 1 },
      ...silenceBelow(
        incident,
        call.to,
        call.to === null ? 0 : lostShare(call, call.to, share, calls),
        calls,
      ),
    ]);
}

function lostShare(call: Call, callee: Workload, share: number, calls: readonly Call[]): number {
  return (share * call.perSecond) / arrivalsPerSecond(callee, calls);
}
