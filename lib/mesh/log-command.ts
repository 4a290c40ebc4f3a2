import { checksFor } from "@/lib/envoy/cause-check-facts";
import { causeFact } from "@/lib/envoy/cause-facts";
import type { EdgeCommand, WorkloadName } from "./edge-commands";
import type { Endpoint } from "./endpoint";
import type { LogSide } from "./log-ends";
import type { LogCause } from "./log-row";
import { wholeCommand } from "./possible-commands";

type LogEnds = { source: Endpoint; destination: Endpoint };

/**
 * What to run next about what a log tells of an edge: the first command that its lines give all
 * names for. `null`: there is none.
 */
export function logCommand(
  { source, destination }: LogEnds,
  told: LogCause | null,
  side: LogSide,
): EdgeCommand | null {
  if (told === null) return null;
  const names = {
    caller: workloadOf(source),
    callee: destination.kind === "workload" ? workloadOf(destination) : null,
    // A caller that lines tell by its address alone may have a proxy all the same.
    source: source.kind === "unknown" ? null : source,
    destination,
    hasSeveralClusters: false,
  };
  const isOfApp = causeFact(told.cause).owner === "app";
  return wholeCommand(checksFor(told.cause), names, isOfApp ? "callee" : side);
}

/** In logs an end is a pod's workload, or a service; a gateway that calls is what runs, too. */
function workloadOf({ kind, cluster, namespace, name }: Endpoint): WorkloadName | null {
  const runs = kind === "workload" || kind === "gateway";
  return runs && namespace !== null ? { cluster, namespace, name } : null;
}
