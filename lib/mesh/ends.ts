import type { Endpoint } from "./endpoint";
import type { EndLabels } from "./samples";
import type { Grouping } from "./scope";
import { type Service, serviceOfHost } from "./service-host";
import type { ServiceNames } from "./service-map";

export type Naming = {
  group: Grouping;
  names: ServiceNames;
  isGatewayName: (name: string) => boolean;
};

/** `pending`: the request met no workload, so its cluster and workload are for its siblings to say. */
export type Destination = { endpoint: Endpoint; service: string | null; pending: boolean };

const EGRESS_SERVICES = ["PassthroughCluster", "BlackHoleCluster"];

export function sourceEndpoint(ends: EndLabels, naming: Naming): Endpoint {
  const canonical = ends.sourceCanonicalService ?? ends.sourceWorkload;
  const workload = ends.sourceWorkload ?? ends.sourceCanonicalService;
  if (canonical === null || workload === null)
    return unknownEndpoint("unknown", ends.sourceCluster);
  if (naming.group === "workload") {
    return namedEndpoint("workload", ends.sourceCluster, ends.sourceNamespace, workload, naming);
  }
  return serviceOfWorkload(ends.sourceCluster, ends.sourceNamespace, canonical, naming);
}

export function destinationOf(
  ends: EndLabels,
  flags: string[] | null,
  naming: Naming,
): Destination {
  if (isEgress(ends)) return settled(externalEndpoint(ends));
  const service = serviceOf(ends, naming);
  const met = !ends.metNoWorkload && !isTowardsWaypoint(ends, naming);
  if (met && naming.group === "workload" && ends.destinationWorkload !== null) {
    const { destinationCluster, destinationWorkloadNamespace, destinationWorkload } = ends;
    return {
      endpoint: namedEndpoint(
        "workload",
        destinationCluster,
        destinationWorkloadNamespace,
        destinationWorkload,
        naming,
      ),
      service: service && serviceKey(service),
      pending: false,
    };
  }
  if (service === null) return settled(unnamedDestination(ends, flags, naming));
  if (isOutside(ends, met, naming)) return settled(externalEndpoint(ends));
  const cluster = met ? ends.destinationCluster : null;
  return {
    endpoint: namedEndpoint("service", cluster, service.namespace, service.name, naming),
    service: serviceKey(service),
    pending: !met,
  };
}

/** Traffic that leaves by the mesh's own rule, allowed (Passthrough) or not (BlackHole). */
export function isEgress(ends: EndLabels): boolean {
  return EGRESS_SERVICES.includes(ends.destinationServiceName ?? "");
}

/** A waypoint stands in only for hosts that it tells of; else it, or its namesake, is the callee. */
export function isTowardsWaypoint(ends: EndLabels, { names }: Naming): boolean {
  return (
    isToldByWaypoint(ends, names) &&
    ends.destinationWorkload !== null &&
    names.isWaypoint(ends.destinationWorkloadNamespace, ends.destinationWorkload)
  );
}

export function isFromWaypoint(ends: EndLabels, { names }: Naming): boolean {
  return (
    isToldByWaypoint(ends, names) &&
    ends.reporter !== "waypoint" &&
    ends.sourceWorkload !== null &&
    names.isWaypoint(ends.sourceNamespace, ends.sourceWorkload)
  );
}

/** A host tells the namespace only where no label does: so look selections for it, and find edges whole. */
function serviceOf(ends: EndLabels, { names }: Naming): Service | null {
  const { destinationService: host, destinationServiceName: name } = ends;
  if (name?.startsWith("InboundPassthroughCluster")) return null;
  const hosted = host === null ? null : serviceOfHost(host, ends.sourceNamespace, names.isInMesh);
  const namespace =
    ends.destinationServiceNamespace ?? ends.destinationWorkloadNamespace ?? hosted?.namespace;
  const known = name === null || name === host ? (hosted?.name ?? host) : name;
  return known === null ? null : { namespace: namespace ?? null, name: known };
}

/** A callee's ztunnel that cannot tell which of several services was meant names none. */
function isToldByWaypoint(ends: EndLabels, names: ServiceNames): boolean {
  const { destinationService: host, destinationCanonicalService: canonical } = ends;
  if (host !== null) return names.isToldByWaypoint(host);
  return (
    canonical !== null && names.answersForWaypoint(ends.destinationWorkloadNamespace, canonical)
  );
}

function isOutside(ends: EndLabels, met: boolean, { names }: Naming): boolean {
  const { destinationService: host, destinationWorkload, sourceNamespace } = ends;
  if (host === null || (met && destinationWorkload !== null)) return false;
  return serviceOfHost(host, sourceNamespace, names.isInMesh) === null && !names.isInMesh(host);
}

function unnamedDestination(ends: EndLabels, flags: string[] | null, naming: Naming): Endpoint {
  const workload = ends.destinationCanonicalService ?? ends.destinationWorkload;
  if (workload !== null) {
    return serviceOfWorkload(
      ends.destinationCluster,
      ends.destinationWorkloadNamespace,
      workload,
      naming,
    );
  }
  return unknownEndpoint(flags?.includes("NR") ? "no route" : "unknown", null);
}

function serviceOfWorkload(
  cluster: string | null,
  namespace: string | null,
  canonicalService: string,
  naming: Naming,
): Endpoint {
  const service = namespace === null ? null : naming.names.ofCanonical(namespace, canonicalService);
  return namedEndpoint("service", cluster, namespace, service ?? canonicalService, naming);
}

function namedEndpoint(
  kind: "service" | "workload",
  cluster: string | null,
  namespace: string | null,
  name: string,
  naming: Naming,
): Endpoint {
  return { cluster, namespace, name, kind: naming.isGatewayName(name) ? "gateway" : kind };
}

function externalEndpoint(ends: EndLabels): Endpoint {
  const name = ends.destinationService ?? ends.destinationServiceName ?? "unknown";
  return { cluster: null, namespace: null, name, kind: "external" };
}

function unknownEndpoint(name: string, cluster: string | null): Endpoint {
  return { cluster, namespace: null, name, kind: "unknown" };
}

function settled(endpoint: Endpoint): Destination {
  return { endpoint, service: null, pending: false };
}

function serviceKey(service: Service): string {
  return `${service.namespace ?? ""}/${service.name}`;
}
