import { checksFor } from "@/lib/envoy/cause-check-facts";
import type { Check } from "@/lib/envoy/check-facts";
import { FLAG_ADVICE } from "@/lib/envoy/flag-advice-facts";
import { flagFact } from "@/lib/envoy/flags";
import type { Edge } from "./edge";
import { type EdgeCommand, type EdgeNames, edgeCommand, type WorkloadName } from "./edge-commands";
import type { Endpoint } from "./endpoint";
import { isConnectionFlag } from "./owner";
import { toldOwner } from "./told-owner";

/**
 * What to run next about an edge of which nothing but its figures is known. Its page knows which
 * workloads it has; here only a command stands that lacks no name. `null`: there is none.
 */
export function originCommand(origin: Edge): EdgeCommand | null {
  const names: EdgeNames = {
    caller: workloadOf(origin.source),
    callee: workloadOf(origin.destination),
    destination: origin.destination,
  };
  const owner = toldOwner(origin.owners)?.owner ?? null;
  const side = owner === "app" ? "callee" : "caller";
  const commands = checksOf(origin).map((check) => edgeCommand(check, names, side));
  return commands.find(({ missing }) => missing.length === 0) ?? null;
}

function checksOf(origin: Edge): readonly Check[] {
  const told = toldOwner(origin.owners);
  const isTelling = (flag: string) =>
    flagFact(flag)?.owner === told?.owner || (told?.owner === "app" && isConnectionFlag(flag));
  const [first] = origin.flags
    .filter(({ flag }) => isTelling(flag))
    .toSorted((a, b) => b.requestsPerSecond - a.requestsPerSecond);
  if (first !== undefined) return FLAG_ADVICE[first.flag]?.checks ?? [];
  return checksFor(told?.owner === "unknown" ? "unclear_bad_gateway" : "app_error");
}

/** Grouped by workload, an edge's ends are what runs. */
function workloadOf({ kind, cluster, namespace, name }: Endpoint): WorkloadName | null {
  return kind === "workload" && namespace !== null ? { cluster, namespace, name } : null;
}
