import { checksFor } from "@/lib/envoy/cause-check-facts";
import { causeFact } from "@/lib/envoy/cause-facts";
import { type EdgeCommand, edgeCommand, type WorkloadName } from "./edge-commands";
import type { Endpoint } from "./endpoint";
import type { LogSide } from "./log-ends";
import type { LogCause } from "./log-row";

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
    destination,
    hasSeveralClusters: false,
  };
  const isOfApp = causeFact(told.cause).owner === "app";
  const commands = checksFor(told.cause).map((check) =>
    edgeCommand(check, names, isOfApp ? "callee" : side),
  );
  return commands.find(({ missing }) => missing.length === 0) ?? null;
}

/** In logs an end is a pod's workload, or a service; a gateway that calls is what runs, too. */
function workloadOf({ kind, cluster, namespace, name }: Endpoint): WorkloadName | null {
  const runs = kind === "workload" || kind === "gateway";
  return runs && namespace !== null ? { cluster, namespace, name } : null;
}
