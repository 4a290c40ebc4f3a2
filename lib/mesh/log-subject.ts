import { edgeEndsFromId } from "./edge-id";
import type { Endpoint } from "./endpoint";
import type { EndLabels } from "./samples";
import { serviceOfHost } from "./service-host";

export type WorkloadName = { namespace: string; name: string };

/** An edge as logs know it: whose proxies tell of it, and by what names it is called. */
export type LogSubject = {
  edge: string;
  source: Endpoint;
  destination: Endpoint;
  transport: "request" | "tcp";
  /** Whose proxies log the calls. */
  callers: WorkloadName[];
  /** Whose proxies log the arrivals; none where nobody of the mesh answers. */
  callees: WorkloadName[];
  services: WorkloadName[];
  /** As callers write them, without ports. */
  hosts: string[];
  /** Nobody else calls that service, so that every arrival is of this edge. */
  isOnlyCaller: boolean;
  /** The names are read off the edge alone, since no metrics tell the workloads. */
  isGuessed: boolean;
};

type Ends = Pick<LogSubject, "edge" | "source" | "destination" | "transport">;

const ISTIO_SYSTEM = "istio-system";

/** `null`: no edge has such an id. */
export function subjectFromId(edge: string): LogSubject | null {
  const ends = edgeEndsFromId(edge);
  if (ends === null) return null;
  const [from, to] = [ends.source, ends.destination].map(workloadsLike);
  return {
    edge,
    ...ends,
    callers: from ?? [],
    callees: to ?? [],
    services: to ?? [],
    hosts: hostsOf(ends.destination),
    isOnlyCaller: false,
    isGuessed: true,
  };
}

/** What metrics know of an edge whose id gave the ends; `all` are the ends of every edge beside it. */
export function subjectFromEnds(
  { edge, source, destination, transport }: Ends,
  ofEdge: readonly EndLabels[],
  all: readonly EndLabels[],
  waypoints: readonly { namespace: string | null; name: string }[],
): LogSubject {
  const callers = distinct(ofEdge.map((ends) => named(ends.sourceNamespace, ends.sourceWorkload)));
  const callees = distinct(
    ofEdge.map((ends) => named(ends.destinationWorkloadNamespace, ends.destinationWorkload)),
  );
  const isThroughWaypoint = ofEdge.some(({ reporter }) => reporter === "waypoint");
  const between = isThroughWaypoint ? waypointsOf(callees, waypoints) : [];
  const ztunnel = transport === "tcp" ? [{ namespace: ISTIO_SYSTEM, name: "ztunnel" }] : [];
  const guessed = workloadsLike(destination);
  return {
    edge,
    source,
    destination,
    transport,
    callers: distinct([...(callers.length > 0 ? callers : workloadsLike(source)), ...ztunnel]),
    callees: distinct([...(callees.length > 0 ? callees : guessed), ...between]),
    services: distinct([...guessed, ...ofEdge.map(serviceOf)]),
    hosts: distinctTexts([...hostsOf(destination), ...ofEdge.flatMap(hostOf)]),
    isOnlyCaller: !all.some((ends) => arrivesAt(ends, callees) && !isFrom(ends, callers)),
    isGuessed: false,
  };
}

function waypointsOf(
  callees: readonly WorkloadName[],
  waypoints: readonly { namespace: string | null; name: string }[],
): WorkloadName[] {
  const namespaces = [...new Set(callees.map(({ namespace }) => namespace))];
  const known = waypoints.flatMap(({ namespace, name }) =>
    namespace !== null && namespaces.includes(namespace) ? [{ namespace, name }] : [],
  );
  return [...known, ...namespaces.map((namespace) => ({ namespace, name: "waypoint" }))];
}

function arrivesAt(ends: EndLabels, callees: readonly WorkloadName[]): boolean {
  const { destinationWorkloadNamespace, destinationWorkload } = ends;
  return has(callees, named(destinationWorkloadNamespace, destinationWorkload));
}

/** A caller that nobody knows may be another one. */
function isFrom({ sourceNamespace, sourceWorkload }: EndLabels, callers: readonly WorkloadName[]) {
  return has(callers, named(sourceNamespace, sourceWorkload));
}

/** A service's workload mostly bears its name; what is outside has no proxy of the mesh. */
function workloadsLike({ namespace, name, kind }: Endpoint): WorkloadName[] {
  return namespace === null || kind === "external" || kind === "unknown"
    ? []
    : [{ namespace, name }];
}

function hostsOf({ namespace, name, kind }: Endpoint): string[] {
  if (kind === "unknown") return [];
  return namespace === null ? [name] : [name, `${name}.${namespace}`];
}

function hostOf({ destinationService: host }: EndLabels): string[] {
  return host === null ? [] : [host.replace(/:\d+$/, "")];
}

function serviceOf(ends: EndLabels): WorkloadName | null {
  const { destinationService: host, sourceNamespace } = ends;
  const service = host === null ? null : serviceOfHost(host, sourceNamespace, () => true);
  return service === null ? null : named(service.namespace, service.name);
}

function named(namespace: string | null, name: string | null): WorkloadName | null {
  return namespace === null || name === null ? null : { namespace, name };
}

function has(names: readonly WorkloadName[], one: WorkloadName | null): boolean {
  return names.some(({ namespace, name }) => namespace === one?.namespace && name === one.name);
}

function distinct(names: readonly (WorkloadName | null)[]): WorkloadName[] {
  const known: WorkloadName[] = [];
  for (const name of names) if (name !== null && !has(known, name)) known.push(name);
  return known;
}

function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
