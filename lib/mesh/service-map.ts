/** What one look at the whole mesh tells about names; kept for minutes, so it never holds rates. */
export type ServiceMap = {
  services: MappedService[];
  waypoints: { namespace: string | null; name: string }[];
  /** Hosts whose calls a waypoint itself reports. */
  waypointHosts: string[];
};

export type MappedService = {
  host: string | null;
  name: string;
  namespace: string;
  canonicalService: string;
  canonicalNamespace: string;
};

export type ServiceNames = {
  /** The name of the service that a canonical service stands behind, or `null` where none is known. */
  ofCanonical: (namespace: string, canonicalService: string) => string | null;
  /** Whether any workload of the mesh has answered for this host. */
  isInMesh: (host: string) => boolean;
  isWaypoint: (namespace: string | null, workload: string) => boolean;
  /** Whether a waypoint tells of the calls to this host, so that no other proxy's word is missed. */
  isToldByWaypoint: (host: string) => boolean;
  /** Whether a canonical service answers for such a host. */
  answersForWaypoint: (namespace: string | null, canonicalService: string) => boolean;
};

/**
 * A canonical service may stand behind several services. The one that shares its name wins, else
 * the first by name, so that a node keeps its name whatever the traffic does. A service picks pods
 * of its own namespace alone; what says otherwise is a waypoint that stands in between. A waypoint
 * is met in place of whatever it stands before, and is none of that itself.
 */
export function serviceNames(map: ServiceMap): ServiceNames {
  const waypoints = new Set(map.waypoints.map((w) => nameKey(w.namespace, w.name)));
  const isWaypoint = (namespace: string | null, workload: string) =>
    isWaypointName(workload) || waypoints.has(nameKey(namespace, workload));
  const byCanonical = new Map<string, string>();
  for (const { name, namespace, canonicalService, canonicalNamespace } of map.services) {
    if (namespace !== canonicalNamespace || isWaypoint(namespace, canonicalService)) continue;
    const key = nameKey(namespace, canonicalService);
    const known = byCanonical.get(key);
    const isFirst = known === undefined || (known !== canonicalService && name < known);
    if (isFirst || name === canonicalService) byCanonical.set(key, name);
  }
  const hosts = new Set(map.services.map((service) => service.host));
  const waypointHosts = new Set(map.waypointHosts);
  const answering = new Set(
    map.services
      .filter(({ host }) => host !== null && waypointHosts.has(host))
      .map((service) => nameKey(service.canonicalNamespace, service.canonicalService)),
  );
  return {
    ofCanonical: (namespace, canonicalService) =>
      byCanonical.get(nameKey(namespace, canonicalService)) ?? null,
    isInMesh: (host) => hosts.has(host),
    isWaypoint,
    isToldByWaypoint: (host) => waypointHosts.has(host),
    answersForWaypoint: (namespace, canonicalService) =>
      answering.has(nameKey(namespace, canonicalService)),
  };
}

/**
 * Hosts of services elsewhere that a workload of the namespaces answers for, as one may where a
 * service is made of addresses. A waypoint that stands before a host answers for nothing itself.
 */
export function guestHosts(map: ServiceMap, namespaces: readonly string[]): string[] {
  const { isWaypoint, isToldByWaypoint } = serviceNames(map);
  const hosts = map.services.flatMap(
    ({ host, namespace, canonicalNamespace, canonicalService }) => {
      const isGuest = namespaces.includes(canonicalNamespace) && !namespaces.includes(namespace);
      if (host === null || !isGuest) return [];
      const isOnTheWay = isToldByWaypoint(host) && isWaypoint(canonicalNamespace, canonicalService);
      return isOnTheWay ? [] : [host];
    },
  );
  return [...new Set(hosts)];
}

/** What istioctl calls them, and what others may be called too: a name alone proves nothing. */
function isWaypointName(workload: string): boolean {
  return workload === "waypoint" || workload.endsWith("-waypoint");
}

function nameKey(namespace: string | null, name: string): string {
  return `${namespace ?? ""}/${name}`;
}
