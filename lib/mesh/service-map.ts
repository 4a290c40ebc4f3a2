/** What one look at the whole mesh tells about names; kept for minutes, so it never holds rates. */
export type ServiceMap = {
  services: MappedService[];
  waypoints: { namespace: string | null; name: string }[];
};

export type MappedService = {
  host: string | null;
  name: string;
  namespace: string;
  canonicalService: string;
  canonicalNamespace: string;
};

export type ServiceNames = {
  /** The service that a canonical service stands behind, or `null` where the map knows none. */
  ofCanonical: (namespace: string, canonicalService: string) => ServiceName | null;
  /** Whether any workload of the mesh has answered for this host. */
  isInMesh: (host: string) => boolean;
  isWaypoint: (namespace: string | null, workload: string) => boolean;
};

type ServiceName = { namespace: string; name: string };

/**
 * A canonical service may stand behind several services. The one that shares its name wins, else
 * the first by name, so that a node keeps its name whatever the traffic does.
 */
export function serviceNames(map: ServiceMap): ServiceNames {
  const byCanonical = new Map<string, ServiceName>();
  for (const service of [...map.services].sort(byName)) {
    const key = nameKey(service.canonicalNamespace, service.canonicalService);
    const known = byCanonical.get(key);
    if (
      known === undefined ||
      (service.name === service.canonicalService && known.name !== service.name)
    ) {
      byCanonical.set(key, { namespace: service.namespace, name: service.name });
    }
  }
  const hosts = new Set(map.services.map((service) => service.host));
  const waypoints = new Set(map.waypoints.map((w) => nameKey(w.namespace, w.name)));
  return {
    ofCanonical: (namespace, canonicalService) =>
      byCanonical.get(nameKey(namespace, canonicalService)) ?? null,
    isInMesh: (host) => hosts.has(host),
    isWaypoint: (namespace, workload) =>
      isWaypointName(workload) || waypoints.has(nameKey(namespace, workload)),
  };
}

/** What istioctl calls them; one by another name is known by the traffic it stands in. */
function isWaypointName(workload: string): boolean {
  return workload === "waypoint" || workload.endsWith("-waypoint");
}

function nameKey(namespace: string | null, name: string): string {
  return `${namespace ?? ""}/${name}`;
}

function byName(a: MappedService, b: MappedService): number {
  return compareText(`${a.namespace}/${a.name}`, `${b.namespace}/${b.name}`);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
