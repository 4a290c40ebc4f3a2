import { CHECKS, type Check } from "@/lib/envoy/check-facts";
import { wordsOfHost } from "@/lib/envoy/named-host";
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
  names: EdgeNames,
  side: Side,
): EdgeCommand[] {
  const isOutside = names.destination.kind === "external";
  // Nobody but its caller's proxy tells of a host outside the mesh.
  const sideOfProxy = isOutside ? "caller" : side;
  const own = checks.map((check) => (isOutside ? fromOutside(check) : check));
  return [...new Set(own)]
    .filter(({ command }) => isPossible(command, names, sideOfProxy))
    .map((check) => edgeCommand(check, names, sideOfProxy));
}

/** The first of them that lacks no name; `null`: there is none. */
export function wholeCommand(
  checks: readonly Check[],
  names: EdgeNames,
  side: Side,
): EdgeCommand | null {
  const commands = possibleCommands(checks, names, side);
  return commands.find(({ missing }) => missing.length === 0) ?? null;
}

/** What a host outside the mesh does not log, its caller's proxy does. */
function fromOutside(check: Check): Check {
  return check === CHECKS.calleeLog ? CHECKS.callerLog : check;
}

function isPossible(command: string, { source, destination }: EdgeNames, side: Side): boolean {
  const isAtPod = /\{pod/.test(command);
  if (source?.kind === "unknown") {
    if (isOfCallersCluster(command) || (isAtPod && side === "caller")) return false;
  }
  if (destination.kind !== "external" && destination.kind !== "unknown") return true;
  const isOfCallee = /\{(namespace|service)\}/.test(command) || isOfApp(command);
  if (isOfCallee) return command.startsWith("istioctl analyze "); // it looks at the whole mesh, too
  if (isAtPod && side === "callee") return false;
  // What leaves a workload, no policy checks at its own proxy; at a gateway one may.
  if (command === CHECKS.authorization.command && source?.kind !== "gateway") return false;
  return wordsOfHost(destination.name).asName !== null || !command.includes("{host}");
}
