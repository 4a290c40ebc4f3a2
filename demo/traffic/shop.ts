import type { Latency } from "./latency";
import type { Workload } from "./workload";

/** What callers name. The host is the one they ask for, the namespace is unknown to Istio for strangers. */
export type Service = {
  name: string;
  namespace: string;
  host: string;
  latency: Latency;
  requestBytes: number;
  responseBytes: number;
};

const MAIN = "cluster-1";
const SECOND = "cluster-2";
/** Envoy before Istio 1.22 wrote flags in another order. */
const PROXY_VERSION = { [MAIN]: "1.30.2", [SECOND]: "1.21.6" } as const;

type WorkloadTraits = Partial<Omit<Workload, "namespace" | "name">>;

export function workload(namespace: string, name: string, traits: WorkloadTraits = {}): Workload {
  return {
    cluster: MAIN,
    namespace,
    name,
    app: name,
    version: "v1",
    dataplane: "sidecar",
    pods: 2,
    proxyVersion: PROXY_VERSION[MAIN],
    ownPerSecond: 0,
    ...traits,
  };
}

function inSecondCluster(twin: Workload): Workload {
  return { ...twin, cluster: SECOND, pods: 1, proxyVersion: PROXY_VERSION[SECOND] };
}

export function inCluster(one: Workload, isSecond: boolean): Workload {
  return isSecond ? inSecondCluster(one) : one;
}

type ServiceTraits = Partial<Omit<Service, "namespace" | "name">> & { medianMs?: number };

export function service(namespace: string, name: string, traits: ServiceTraits = {}): Service {
  const { medianMs = 12, ...rest } = traits;
  return {
    name,
    namespace,
    host: `${name}.${namespace}.svc.cluster.local`,
    latency: { medianMs, spread: 2.1 },
    requestBytes: 620,
    responseBytes: 4_200,
    ...rest,
  };
}

const gateway = workload("istio-system", "istio-ingressgateway", {
  dataplane: "gateway",
  ownPerSecond: 180,
});
const storefront = workload("web", "storefront");
const search = workload("web", "search");
const catalogV1 = workload("catalog", "catalog-v1", { app: "catalog" });

export const WORKLOADS = {
  gateway,
  storefront,
  search,
  catalogV1,
  catalogV2: workload("catalog", "catalog-v2", { app: "catalog", version: "v2", pods: 1 }),
  mobileApi: workload("web", "mobile-api"),
  reviews: workload("web", "reviews"),
  recommendations: workload("web", "recommendations", { version: "v3" }),
  media: workload("web", "media"),
  inventory: workload("catalog", "inventory"),
  pricing: workload("catalog", "pricing", { version: "v4" }),
  cart: workload("orders", "cart"),
  checkout: workload("orders", "checkout", { version: "v2" }),
  orders: workload("orders", "orders"),
  shipping: workload("orders", "shipping"),
  tracking: workload("orders", "tracking", { pods: 1 }),
  notifications: workload("orders", "notifications", { version: "v5" }),
  payments: workload("payments", "payments"),
  fraud: workload("payments", "fraud"),
  ledger: workload("payments", "ledger", { proxyVersion: "1.29.4" }),
  backoffice: workload("platform", "backoffice", { pods: 1, ownPerSecond: 3 }),
  reports: workload("platform", "reports", { pods: 1 }),
  batchImport: workload("platform", "batch-import", {
    dataplane: "none",
    pods: 1,
    ownPerSecond: 4,
  }),
  ordersDb: workload("data", "orders-db", { pods: 1 }),
  catalogDb: workload("data", "catalog-db", { pods: 1 }),
  sessionCache: workload("data", "session-cache"),
  points: workload("loyalty", "points", { dataplane: "ambient" }),
  offers: workload("loyalty", "offers", { dataplane: "ambient" }),
  loyaltyDb: workload("loyalty", "loyalty-db", { dataplane: "ambient", pods: 1 }),
  waypoint: workload("loyalty", "waypoint", { dataplane: "waypoint", pods: 1 }),
  ztunnel: workload("istio-system", "ztunnel", { dataplane: "none" }),
  gateway2: { ...inSecondCluster(gateway), ownPerSecond: 45 },
  storefront2: inSecondCluster(storefront),
  search2: inSecondCluster(search),
  catalog2: inSecondCluster(catalogV1),
} as const;

export const SERVICES = {
  storefront: service("web", "storefront", { medianMs: 55, responseBytes: 48_000 }),
  mobileApi: service("web", "mobile-api", { medianMs: 38, responseBytes: 9_000 }),
  search: service("web", "search", { medianMs: 30 }),
  reviews: service("web", "reviews", { medianMs: 14 }),
  recommendations: service("web", "recommendations", { medianMs: 22 }),
  media: service("web", "media", { medianMs: 4, responseBytes: 180_000 }),
  catalog: service("catalog", "catalog", { medianMs: 18 }),
  inventory: service("catalog", "inventory", { medianMs: 4, responseBytes: 700 }),
  pricing: service("catalog", "pricing", { medianMs: 3, responseBytes: 300 }),
  /** Named unlike its workload and canonical service, as a Service is free to be. */
  cart: service("orders", "cart-api", { medianMs: 16 }),
  checkout: service("orders", "checkout", { medianMs: 160 }),
  orders: service("orders", "orders", { medianMs: 35 }),
  shipping: service("orders", "shipping", { medianMs: 24 }),
  tracking: service("orders", "tracking", { medianMs: 900, responseBytes: 2_500 }),
  notifications: service("orders", "notifications", { medianMs: 45 }),
  payments: service("payments", "payments", { medianMs: 90 }),
  fraud: service("payments", "fraud", { medianMs: 20 }),
  ledger: service("payments", "ledger", { medianMs: 12 }),
  cardNetwork: service("payments", "api.cardnet.example", {
    host: "api.cardnet.example",
    medianMs: 70,
  }),
  partnerHooks: service("unknown", "PassthroughCluster", {
    host: "hooks.partner.example",
    medianMs: 110,
  }),
  reports: service("platform", "reports", { medianMs: 400 }),
  ordersDb: service("data", "orders-db", { requestBytes: 5_200, responseBytes: 96_000 }),
  catalogDb: service("data", "catalog-db", { requestBytes: 9_000, responseBytes: 640_000 }),
  sessionCache: service("data", "session-cache", { requestBytes: 2_400, responseBytes: 8_800 }),
  points: service("loyalty", "points", { medianMs: 11 }),
  offers: service("loyalty", "offers", { medianMs: 9 }),
  loyaltyDb: service("loyalty", "loyalty-db", { requestBytes: 3_300, responseBytes: 52_000 }),
  noRoute: service("unknown", "unknown", { host: "unknown" }),
} as const;

export function gatewayOf(cluster: string): Workload {
  return cluster === SECOND ? WORKLOADS.gateway2 : WORKLOADS.gateway;
}
