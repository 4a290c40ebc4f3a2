import { CHECKS, type Check } from "@/lib/envoy/check-facts";
import { safeName } from "@/lib/envoy/named-host";
import type { Edge } from "./edge";
import {
  type EdgeCommand,
  type EdgeNames,
  edgeCommand,
  isOfApp,
  isOfCallersCluster,
} from "./edge-commands";

type Side = "caller" | "callee";

/** The commands of some checks, without those about proxies and pods that the mesh does not have. */
export function possibleCommands(
  checks: readonly Check[],
  edge: Edge,
  names: EdgeNames,
  side: Side,
): EdgeCommand[] {
  const own = checks.map((check) =>
    edge.destination.kind === "external" ? fromOutside(check) : check,
  );
  return [...new Set(own)]
    .filter(({ command }) => isPossible(command, edge, side))
    .map((check) => edgeCommand(check, names, side));
}

/** What a host outside the mesh does not log, its caller's proxy does. */
function fromOutside(check: Check): Check {
  return check === CHECKS.calleeLog ? CHECKS.callerLog : check;
}

function isPossible(command: string, { source, destination }: Edge, side: Side): boolean {
  const isAtPod = /\{pod/.test(command);
  if (source.kind === "unknown") {
    if (isOfCallersCluster(command) || (isAtPod && side === "caller")) return false;
  }
  if (destination.kind !== "external" && destination.kind !== "unknown") return true;
  const isOfCallee = /\{(namespace|service)\}/.test(command) || isOfApp(command);
  if (isOfCallee) return command.startsWith("istioctl analyze "); // it looks at the whole mesh, too
  if (isAtPod && side === "callee") return false;
  return safeName(destination.name) !== null || !command.includes("{host}");
}
