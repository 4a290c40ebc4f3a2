import { CALLS, type Call } from "./calls";
import { EFFECTS, type Effect } from "./effect";
import { type GeneratedIncidents, generatedIncidents } from "./generated-incidents";
import { generatedCalls } from "./generated-mesh";
import type { IncidentId } from "./incident";
import { INCIDENTS } from "./incidents";
import { memoized } from "./memoized";
import type { World } from "./schedule";
import { SERVICES, WORKLOADS } from "./shop";
import type { Workload } from "./workload";

/** Who calls whom, and what goes wrong there at times. */
export type Mesh = {
  workloads: readonly Workload[];
  serviceCount: number;
  calls: readonly Call[];
  effectsOn: (call: Call) => readonly Effect[];
  titleOf: (incident: IncidentId) => string;
};

const SHOP: Mesh = {
  workloads: Object.values(WORKLOADS),
  serviceCount: Object.keys(SERVICES).length,
  calls: CALLS,
  effectsOn: effectsByCall(EFFECTS),
  titleOf: (incident) => INCIDENTS[incident].title,
};

const generated = memoized((seed: string) => memoized((count: number) => generate(seed, count)));

/** The shop, or a mesh of as many services as the world is to have. */
export function meshOf({ seed, services }: Pick<World, "seed" | "services">): Mesh {
  return services === undefined ? SHOP : generated(seed)(services);
}

function generate(seed: string, count: number): Mesh {
  const calls = generatedCalls(seed, count);
  const { effects, titleOf }: GeneratedIncidents = generatedIncidents(seed, calls);
  const workloads = new Map(
    calls.flatMap(({ from, to }) => [from, to ?? from]).map((one) => [one, one]),
  );
  return {
    workloads: [...workloads.values()],
    serviceCount: count,
    calls,
    effectsOn: effectsByCall(effects),
    titleOf,
  };
}

function effectsByCall(effects: readonly Effect[]): Mesh["effectsOn"] {
  const byCall = new Map<Call, Effect[]>();
  for (const effect of effects) {
    const known = byCall.get(effect.call);
    if (known === undefined) byCall.set(effect.call, [effect]);
    else known.push(effect);
  }
  return (call) => byCall.get(call) ?? [];
}
