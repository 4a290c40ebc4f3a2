import { type Flights, newFlights } from "./flights";
import { type Kept, newKept } from "./kept";
import { type Lane, newLane } from "./lane";
import { type Meters, newMeters } from "./meters";
import { NOT_ASKED, type UpstreamState } from "./upstream-state";

type ProcessState = {
  flights: Flights;
  kept: Kept;
  lanes: Map<string, Lane>;
  meters: Meters;
  upstreams: Map<string, UpstreamState>;
  done: Set<string>;
};

const MAX_KEPT_ENTRIES = 512;
const MAX_KEPT_BYTES = 128 * 1024 * 1024;

const KEY = Symbol.for("flaghoist.process-state");
const holder: typeof globalThis & { [KEY]?: ProcessState } = globalThis;

/** Next loads modules apart for instrumentation, proxy and routes: only `globalThis` is one place. */
export function processState(): ProcessState {
  holder[KEY] ??= {
    flights: newFlights(),
    kept: newKept(MAX_KEPT_ENTRIES, MAX_KEPT_BYTES),
    lanes: new Map(),
    meters: newMeters(),
    upstreams: new Map(),
    done: new Set(),
  };
  return holder[KEY];
}

export function laneTo(upstream: string): Lane {
  return laneCalled(upstream, () => newLane());
}

/** The one lane of the process that has this name. */
export function laneCalled(name: string, make: () => Lane): Lane {
  const { lanes } = processState();
  const lane = lanes.get(name) ?? make();
  lanes.set(name, lane);
  return lane;
}

export function upstreamState(upstream: string): UpstreamState {
  return processState().upstreams.get(upstream) ?? NOT_ASKED;
}

/** For what must not happen again when Next loads a module a second time. */
export function oncePerProcess(name: string, work: () => void): void {
  const { done } = processState();
  if (done.has(name)) return;
  done.add(name);
  work();
}
