import { checksFor } from "@/lib/envoy/cause-check-facts";
import type { Check } from "@/lib/envoy/check-facts";
import { FLAG_ADVICE } from "@/lib/envoy/flag-advice-facts";
import type { Owner } from "@/lib/envoy/owner";
import type { Edge } from "./edge";
import type { CommandsRun, EdgeCommand, EdgeNames, WorkloadName } from "./edge-commands";
import { troubleIn } from "./edge-trouble";
import type { Endpoint } from "./endpoint";
import { ownerOfOrigin } from "./passed-on";
import { wholeCommand } from "./possible-commands";

/**
 * What to run next about an edge of which nothing but its figures is known. Its page knows which
 * workloads it has; here only a command stands that lacks no name. `null`: there is none.
 */
export function originCommand(origin: Edge, running: CommandsRun): EdgeCommand | null {
  const names: EdgeNames = {
    ...running,
    caller: workloadOf(origin.source),
    callee: workloadOf(origin.destination),
    source: origin.source,
    destination: origin.destination,
  };
  const owner = ownerOfOrigin(origin)?.owner ?? null;
  return wholeCommand(checksOf(origin, owner), names, owner === "app" ? "callee" : "caller");
}

function checksOf({ troubles }: Edge, owner: Owner | null): readonly Check[] {
  const causes = troubleIn(troubles, "failed")?.causes ?? [];
  const flag = causes.find((cause) => cause.owner === owner)?.flag ?? null;
  if (flag !== null) return FLAG_ADVICE[flag]?.checks ?? [];
  return checksFor(owner === "unknown" ? "unclear_bad_gateway" : "app_error");
}

/** Grouped by workload, an edge's ends are what runs. */
function workloadOf({ kind, cluster, namespace, name }: Endpoint): WorkloadName | null {
  return kind === "workload" && namespace !== null ? { cluster, namespace, name } : null;
}
