import { CHECKS, type Check } from "@/lib/envoy/check-facts";
import { shellQuoted } from "@/lib/envoy/filled-check";
import type { Endpoint } from "./endpoint";
import { podPattern } from "./pod-pattern";

/** Who runs on one side of an edge, as its metrics name them. */
export type WorkloadName = { cluster: string | null; namespace: string; name: string };

/** The names that an edge's commands are filled with; `null`: nobody told. */
export type EdgeNames = {
  caller: WorkloadName | null;
  callee: WorkloadName | null;
  destination: Endpoint;
};

/** A command of an edge; `cluster` is where it has to run, `missing` what is left to fill in. */
export type EdgeCommand = Check & { cluster: string | null; missing: string[] };

/**
 * What Kubernetes can call a thing: nothing in it means anything to a shell, and it cannot be an
 * option. A name that is more than that never becomes part of a command.
 */
const SAFE_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;
const HOST = "{service}.{namespace}.svc.cluster.local";
/** `kubectl logs` and `debug` take "pod/name", all others the bare name. */
const TAKES_KIND = /^kubectl (logs|debug)\b/;
/** What can look everywhere where nobody told the namespace. */
const SEES_ALL = /^(kubectl get|istioctl analyze)\b/;
/** Whatever proxy wrote the flag, the app behind the callee's is meant. */
const OF_APPS: readonly string[] = [CHECKS.appLog.command, CHECKS.listening.command];

/** A check with an edge's own names; `side` is whose proxy saw what is checked. */
export function edgeCommand(
  { what, command }: Check,
  names: EdgeNames,
  side: "caller" | "callee",
): EdgeCommand {
  const isOfApp = OF_APPS.includes(command) || side === "callee";
  const workload = isOfApp ? names.callee : names.caller;
  const values = valuesOf(names, workload, command);
  const missing = new Set<string>();
  const filled = withHost(
    withNamespace(withCallee(command, names), names),
    names.destination,
  ).replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name] ?? null;
    if (value !== null) return value;
    missing.add(name);
    return placeholder;
  });
  const isAboutCallee = !command.includes("{pod}");
  const cluster = isAboutCallee ? names.destination.cluster : (workload?.cluster ?? null);
  return { what, command: filled, cluster, missing: [...missing] };
}

/** Metrics do not tell ports, so the service itself is asked for its first. */
function valuesOf(
  { destination }: EdgeNames,
  workload: WorkloadName | null,
  command: string,
): Record<string, string | null> {
  const { kind, namespace, name } = destination;
  const isService = kind === "service" || kind === "gateway";
  const service = isService ? safe(name) : null;
  const own = safe(namespace) ?? null;
  const runs = workload && safe(workload.name);
  const runsIn = workload && safe(workload.namespace);
  return {
    service,
    namespace: own,
    subset: "",
    port: service !== null && own !== null ? firstPort(service, own) : null,
    pod: runs !== null && runsIn !== null ? podOf(runs, runsIn, command) : null,
    podNamespace: runsIn,
  };
}

function firstPort(service: string, namespace: string): string {
  return `$(kubectl get service -n ${namespace} ${service} -o jsonpath='{.spec.ports[0].port}')`;
}

/** A pod is found by its name, since metrics do not tell whether it is a Deployment's or another's. */
function podOf(workload: string, namespace: string, command: string): string {
  const found = `kubectl get pods -n ${namespace} -o name | grep -m1 -E '/${podPattern(workload)}$'`;
  return TAKES_KIND.test(command) ? `$(${found})` : `$(${found} | cut -d/ -f2)`;
}

/** A workload may be called unlike its service, and where it is known its name is the surer one. */
function withCallee(command: string, { callee }: EdgeNames): string {
  const runs = callee && safe(callee.name);
  const runsIn = callee && safe(callee.namespace);
  return runs === null || runsIn === null
    ? command
    : command
        .replace("-n {namespace} svc/{service}", `-n ${runsIn} svc/{service}`)
        .replace("svc/{service}", () => podOf(runs, runsIn, command));
}

/** Nobody told the namespace of what was called: then all of them are looked at. */
function withNamespace(command: string, { destination }: EdgeNames): string {
  if (safe(destination.namespace) !== null || !SEES_ALL.test(command)) return command;
  return command.replace("-n {namespace}", "-A");
}

/** A host outside the cluster is quoted, since the world may call it what it likes. */
function withHost(command: string, { kind, name }: Endpoint): string {
  return kind === "external" ? command.replace(HOST, () => shellQuoted(name)) : command;
}

function safe(name: string | null): string | null {
  return name !== null && SAFE_NAME.test(name) ? name : null;
}
