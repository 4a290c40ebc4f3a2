import { CHECKS, type Check } from "@/lib/envoy/check-facts";
import { filledCommand } from "@/lib/envoy/command-words";
import { safeName, wordsOfHost, wordsOfService } from "@/lib/envoy/named-host";
import type { Endpoint } from "./endpoint";
import { podPattern } from "./pod-pattern";

/** Who runs on one side of an edge, as its metrics name them. */
export type WorkloadName = { cluster: string | null; namespace: string; name: string };

/** What commands have in common, whatever edge they are about. */
export type CommandsRun = {
  /** Whether a command has to say in which cluster it runs. */
  hasSeveralClusters: boolean;
  /** From when on logs are read where the page looks at a time that is over; RFC 3339. */
  logsSince?: string;
};

/** The names that an edge's commands are filled with; `null`: nobody told. */
export type EdgeNames = CommandsRun & {
  caller: WorkloadName | null;
  callee: WorkloadName | null;
  /** One of kind `unknown` is known to be no part of the mesh. */
  source: Endpoint | null;
  destination: Endpoint;
};

/** A command of an edge; `cluster` is where it has to run, if there are several, `missing` what is left to fill in. */
export type EdgeCommand = Check & { cluster: string | null; missing: string[] };

/** What is run for one command: the workload whose proxy, or app, is looked at, and where. */
type Run = { workload: WorkloadName | null; cluster: string | null; isOfCallee: boolean };

/** They read what all pods of a workload wrote, where they are told to. */
const READS_ALL = /^kubectl logs /;
/** They find a pod of a workload by themselves; all others want a pod's name. */
const TAKES_WORKLOAD = /^istioctl (proxy-config|x authz check) /;
/** They look for all pods whose names fit. */
const TAKES_PATTERN = /^kubectl top /;
/** What can look everywhere where nobody told the namespace. */
const SEES_ALL = /^(kubectl get|istioctl analyze)\b/;
/** Routes and rules are read where the call is made, and what may leave is decided there. */
const OF_CALLERS_CLUSTER =
  /^kubectl get (virtualservices|httproutes|destinationrules|serviceentries) |outboundTrafficPolicy/;
const OF_CALLEE = /\{(namespace|service)\}/;
const LAST_HOUR = "--since=1h";
const TOOL = /\b(kubectl|istioctl) /g;
const SAFE_CLUSTER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** Whatever proxy wrote the flag, the app behind the callee's is meant. */
const OF_APPS: readonly string[] = [CHECKS.appLog.command, CHECKS.listening.command];

/** A check with an edge's own names; `side` is whose proxy saw what is checked. */
export function edgeCommand(
  { what, command }: Check,
  names: EdgeNames,
  side: "caller" | "callee",
): EdgeCommand {
  const run = runOf(command, names, side);
  const { missing, command: filled } = filledCommand(
    inCluster(withTime(withNamespace(withCallee(command, names), names), names), run),
    wordsFor(command, names, run),
  );
  return { what, command: filled, cluster: run.cluster, missing };
}

export function isOfApp(command: string): boolean {
  return OF_APPS.includes(command);
}

export function isOfCallersCluster(command: string): boolean {
  return OF_CALLERS_CLUSTER.test(command);
}

function runOf(command: string, names: EdgeNames, side: "caller" | "callee"): Run {
  const isOfCallee = isOfApp(command) || side === "callee";
  const workload = isOfCallee ? names.callee : names.caller;
  const cluster = names.hasSeveralClusters
    ? clusterOf(isOfCallee ? "callee" : "caller", command, names)
    : null;
  return { workload, cluster, isOfCallee };
}

/** Where the proxy runs that saw it, unless a command is about what one of the ends has. */
function clusterOf(
  side: "caller" | "callee",
  command: string,
  { caller, callee, source, destination }: EdgeNames,
): string | null {
  const ofCaller = caller?.cluster ?? source?.cluster ?? null;
  const ofCallee = callee?.cluster ?? destination.cluster;
  if (isOfCallersCluster(command)) return ofCaller;
  if (!OF_CALLEE.test(command)) return side === "caller" ? ofCaller : ofCallee;
  // What is no part of the mesh has a say only where it is called.
  return destination.kind === "external" || destination.kind === "unknown" ? ofCaller : ofCallee;
}

function wordsFor(
  command: string,
  { destination }: EdgeNames,
  run: Run,
): Record<string, string | null> {
  const { kind, namespace, name } = destination;
  const isService = kind === "service" || kind === "gateway";
  const service = isService ? safeName(name) : null;
  const own = safeName(namespace);
  const runs = safeName(run.workload?.name ?? null);
  const runsIn = safeName(run.workload?.namespace ?? (run.isOfCallee ? namespace : null));
  const host =
    kind === "external"
      ? wordsOfHost(name)
      : service === null || own === null
        ? null
        : wordsOfService(service, own);
  return {
    service,
    namespace: own,
    pod: runs === null || runsIn === null ? null : podOf(runs, runsIn, command, run),
    podNamespace: runsIn,
    ...host,
  };
}

/** Metrics do not tell whether a workload is a Deployment; most are, and a pod can be found by its name. */
function podOf(workload: string, namespace: string, command: string, run: Run): string {
  if (TAKES_PATTERN.test(command)) return podPattern(workload);
  if (READS_ALL.test(command)) return `deploy/${workload} --all-pods`;
  if (TAKES_WORKLOAD.test(command)) return `deploy/${workload}`;
  const pods = inCluster(`kubectl get pods -n ${namespace} -o name`, run);
  return `$(${pods} | grep -m1 -E '/${podPattern(workload)}$')`;
}

/** A workload may be called unlike its service, and where it is known its name is the surer one. */
function withCallee(command: string, { callee }: EdgeNames): string {
  const runs = safeName(callee?.name ?? null);
  const runsIn = safeName(callee?.namespace ?? null);
  return runs === null || runsIn === null
    ? command
    : command.replace("-n {namespace} svc/{service}", `-n ${runsIn} deploy/${runs}`);
}

/** Nobody told the namespace of what was called: then all of them are looked at. */
function withNamespace(command: string, { destination }: EdgeNames): string {
  if (safeName(destination.namespace) !== null || !SEES_ALL.test(command)) return command;
  return command.replace("-n {namespace}", "-A");
}

function withTime(command: string, { logsSince }: EdgeNames): string {
  return logsSince === undefined
    ? command
    : command.replace(LAST_HOUR, `--since-time=${logsSince}`);
}

/**
 * Metrics tell a cluster and not what a person's own settings call it. A context that nobody has
 * stops a command, where a wrong one would show another cluster's answer.
 */
function inCluster(command: string, { cluster }: Run): string {
  if (cluster === null || !SAFE_CLUSTER.test(cluster)) return command;
  return command.replace(TOOL, `$1 --context=CONTEXT_OF_${cluster} `);
}
