import type { Naming } from "@/lib/mesh/ends";
import type { EndLabels, RequestSample, TcpSample } from "@/lib/mesh/samples";
import { type MappedService, serviceNames } from "@/lib/mesh/service-map";

type Changed<S> = Partial<Omit<S, "ends">> & { ends?: Partial<EndLabels> };

/** One call, web to cart in one namespace and cluster, as the caller's proxy tells it. */
const ENDS: EndLabels = {
  reporter: "source",
  sourceWorkload: "web-v1",
  sourceCanonicalService: "web",
  sourceNamespace: "shop",
  sourceCluster: "east",
  destinationService: "cart.shop.svc.cluster.local",
  destinationServiceName: "cart",
  destinationServiceNamespace: "shop",
  destinationWorkload: "cart-v1",
  destinationWorkloadNamespace: "shop",
  destinationCanonicalService: "cart",
  destinationCluster: "east",
  metNoWorkload: false,
};

/** What Istio writes about the callee where no host was picked. */
export const NO_WORKLOAD: Partial<EndLabels> = {
  destinationWorkload: null,
  destinationWorkloadNamespace: null,
  destinationCanonicalService: null,
  destinationCluster: null,
  metNoWorkload: true,
};

export const NO_SERVICE: Partial<EndLabels> = {
  destinationService: null,
  destinationServiceName: null,
  destinationServiceNamespace: null,
};

export const UNKNOWN_SOURCE: Partial<EndLabels> = {
  sourceWorkload: null,
  sourceCanonicalService: null,
  sourceNamespace: null,
  sourceCluster: null,
};

export function endLabels(changes: Partial<EndLabels> = {}): EndLabels {
  return { ...ENDS, ...changes };
}

export function requestSample({ ends, ...changes }: Changed<RequestSample> = {}): RequestSample {
  return {
    ends: endLabels(ends),
    protocol: "http",
    responseCode: 200,
    grpcStatus: null,
    flags: [],
    security: null,
    requestsPerSecond: 1,
    latencyKey: "web cart",
    ...changes,
  };
}

export function tcpSample({ ends, ...changes }: Changed<TcpSample> = {}): TcpSample {
  return {
    ends: endLabels(ends),
    counter: "opened",
    flags: [],
    security: null,
    perSecond: 1,
    ...changes,
  };
}

/** Names as a mesh with this map tells them; gateways are what has "gateway" in its name. */
export function namingWith({
  group = "service",
  services = [],
  waypoints = [],
  waypointHosts = [],
}: {
  group?: Naming["group"];
  services?: MappedService[];
  waypoints?: { namespace: string | null; name: string }[];
  waypointHosts?: string[];
} = {}): Naming {
  return {
    group,
    names: serviceNames({ services, waypoints, waypointHosts }),
    isGatewayName: (name) => name.includes("gateway"),
  };
}

export function mappedService(changes: Partial<MappedService> = {}): MappedService {
  return {
    host: "cart.shop.svc.cluster.local",
    name: "cart",
    namespace: "shop",
    canonicalService: "cart",
    canonicalNamespace: "shop",
    ...changes,
  };
}
