import { calleeKeys, callerKeys } from "@/lib/envoy/hop-keys";
import type { Endpoint } from "./endpoint";
import { callerAddress, logEnds } from "./log-ends";
import type { ReadEntry } from "./log-entry";
import type { LogSubject, WorkloadName } from "./log-subject";
import { isPodOf } from "./pod-pattern";

/** What each side's proxies told of one edge. */
export type EdgeRecords = {
  caller: ReadEntry[];
  callee: ReadEntry[];
  /** Arrivals at the callee of which nothing says who called. */
  unattributed: number;
};

/**
 * The lines that tell of this edge, of all that its proxies wrote. An arrival names its caller only
 * through a tunnel, so it is known by the caller's own line of the same hop, by an address that the
 * caller's lines show, or by there being no other caller. A caller that metrics do not know has no
 * proxy, and so no name for the service that only proxies write.
 */
export function edgeRecords(read: readonly ReadEntry[], subject: LogSubject): EdgeRecords {
  const towards = read.filter((one) => isTowards(one, subject));
  const caller = towards.filter((one) => !isAtCallee(one, subject) && isFromCaller(one, subject));
  const addresses = new Set(caller.map(({ record }) => callerAddress(record)));
  addresses.delete(null);
  const hops = new Set(caller.flatMap(({ record }) => callerKeys(record)));
  const callee: ReadEntry[] = [];
  let unattributed = 0;
  for (const one of towards.filter((each) => isAtCallee(each, subject))) {
    const { record } = one;
    const { callerPod, callerNamespace } = record;
    const address = callerAddress(record);
    const isKnown = address !== null && addresses.has(address);
    const isNameless = subject.source.kind === "unknown" && record.serverName === null;
    const isOfCaller =
      callerPod === null
        ? isNameless ||
          subject.isOnlyCaller ||
          isKnown ||
          calleeKeys(record).some((key) => hops.has(key))
        : isOneOf(subject.callers, callerPod, callerNamespace);
    if (isOfCaller) callee.push(one);
    else if (callerPod === null) unattributed += 1;
  }
  return { caller, callee, unattributed };
}

/** A listener that turns a connection away names neither service nor direction, only its own pod. */
function isAtCallee({ record }: ReadEntry, { callees }: LogSubject): boolean {
  if (record.direction === "inbound") return true;
  return record.direction === "unknown" && isOneOf(callees, record.pod, record.podNamespace);
}

function isFromCaller({ record }: ReadEntry, { callers }: LogSubject): boolean {
  return isOneOf(
    callers,
    record.callerPod ?? record.pod,
    record.callerNamespace ?? record.podNamespace,
  );
}

function isTowards(one: ReadEntry, subject: LogSubject): boolean {
  const ends = logEnds(one.record);
  if (ends === null) return false;
  const { destination } = ends;
  if (isCalled(destination, subject)) return true;
  const { record } = one;
  const isNamed = destination.kind === "service" || record.authority !== null;
  const isOwn =
    isAtCallee(one, subject) && isOneOf(subject.callees, record.pod, record.podNamespace);
  return isOwn && !isNamed;
}

function isCalled({ namespace, name, kind }: Endpoint, subject: LogSubject): boolean {
  switch (kind) {
    case "service":
      return subject.services.some((one) => one.namespace === namespace && one.name === name);
    case "workload":
      return subject.callees.some((one) => isSame(one, { namespace, name }));
    case "gateway":
      return subject.callees.some((one) => isSame(one, { namespace, name }));
    case "external":
      return subject.hosts.includes(name);
    case "unknown":
      return subject.hosts.includes(name) || isUnknownToo(subject.destination, name);
  }
}

function isUnknownToo({ kind, name }: Endpoint, called: string): boolean {
  return kind === "unknown" && name === called;
}

function isSame(one: WorkloadName, { namespace, name }: Pick<Endpoint, "namespace" | "name">) {
  return one.name === name && (namespace === null || one.namespace === namespace);
}

/** Log stores need not say a pod's namespace. */
function isOneOf(
  workloads: readonly WorkloadName[],
  pod: string | null,
  namespace: string | null,
): boolean {
  return workloads.some(
    (one) =>
      pod !== null && isPodOf(pod, one.name) && (namespace === null || namespace === one.namespace),
  );
}
