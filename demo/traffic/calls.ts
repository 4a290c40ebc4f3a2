import { SERVICES, type Service, WORKLOADS } from "./shop";
import { type Workload, workloadKey } from "./workload";

export type CallProtocol = "http" | "grpc" | "tcp";

/** One kind of call between two workloads, and how often: the unit in which all traffic is counted. */
export type Call = {
  key: string;
  from: Workload;
  service: Service;
  /** `null`: nobody of this mesh answers. */
  to: Workload | null;
  protocol: CallProtocol;
  perSecond: number;
  /** A call that nobody ever answers has only the outcomes that an incident gives it. */
  answered: boolean;
  /** Traffic stopped for good some hours after the mesh was born. */
  idle: boolean;
  /** It has the few failures of a good day. */
  everyday: boolean;
};

type WorkloadName = keyof typeof WORKLOADS;
type ServiceName = keyof typeof SERVICES;
type CallTraits = Partial<Pick<Call, "protocol" | "answered" | "idle">>;
type Arrow = {
  from: WorkloadName;
  service: ServiceName;
  to: WorkloadName | null;
  /** Calls for each request that reaches the caller. */
  perArrival: number;
} & CallTraits;

function arrow(
  from: WorkloadName,
  service: ServiceName,
  to: WorkloadName | null,
  perArrival: number,
  traits: CallTraits = {},
): Arrow {
  return { from, service, to, perArrival, ...traits };
}

const GRPC = { protocol: "grpc" } as const;
const TCP = { protocol: "tcp" } as const;

/** From the outside in: the rates of a workload's callers are known before its own. */
const ARROWS: readonly Arrow[] = [
  arrow("gateway", "storefront", "storefront", 0.45),
  arrow("gateway", "mobileApi", "mobileApi", 0.3),
  arrow("gateway", "media", "media", 0.2),
  arrow("gateway", "tracking", "tracking", 0.02, GRPC),
  arrow("gateway", "points", "points", 0.03),
  arrow("gateway", "noRoute", null, 0.03, { answered: false }),
  arrow("gateway2", "storefront", "storefront2", 1),
  arrow("storefront", "catalog", "catalogV1", 0.9),
  arrow("storefront", "catalog", "catalogV2", 0.1),
  arrow("storefront", "cart", "cart", 0.25),
  arrow("storefront", "search", "search", 0.2),
  arrow("storefront", "recommendations", "recommendations", 0.4),
  arrow("storefront", "reviews", "reviews", 0.3),
  arrow("storefront", "checkout", "checkout", 0.03),
  arrow("storefront", "sessionCache", "sessionCache", 0.05, TCP),
  arrow("mobileApi", "catalog", "catalogV1", 0.63),
  arrow("mobileApi", "catalog", "catalogV2", 0.07),
  arrow("mobileApi", "cart", "cart", 0.2),
  arrow("mobileApi", "search", "search", 0.15),
  arrow("mobileApi", "reviews", "reviews", 0.2),
  arrow("mobileApi", "checkout", "checkout", 0.05),
  arrow("storefront2", "catalog", "catalog2", 1),
  arrow("storefront2", "search", "search2", 0.2),
  arrow("storefront2", "cart", "cart", 0.2),
  arrow("search", "catalogDb", "catalogDb", 0.08, TCP),
  arrow("catalog2", "inventory", "inventory", 0.3, GRPC),
  arrow("catalogV1", "inventory", "inventory", 0.5, GRPC),
  arrow("catalogV2", "inventory", "inventory", 0.5, GRPC),
  arrow("catalogV1", "pricing", "pricing", 0.8, GRPC),
  arrow("catalogV2", "pricing", "pricing", 0.8, GRPC),
  arrow("catalogV1", "catalogDb", "catalogDb", 0.04, TCP),
  arrow("checkout", "cart", "cart", 1),
  arrow("cart", "pricing", "pricing", 0.5, GRPC),
  arrow("cart", "sessionCache", "sessionCache", 0.1, TCP),
  arrow("checkout", "orders", "orders", 1, GRPC),
  arrow("checkout", "shipping", "shipping", 1),
  arrow("checkout", "payments", "payments", 1, GRPC),
  arrow("shipping", "inventory", "inventory", 1, GRPC),
  arrow("orders", "notifications", "notifications", 1),
  arrow("orders", "ordersDb", "ordersDb", 0.2, TCP),
  arrow("notifications", "partnerHooks", null, 0.5),
  arrow("payments", "fraud", "fraud", 1, GRPC),
  arrow("payments", "ledger", "ledger", 1),
  arrow("payments", "cardNetwork", null, 0.9),
  arrow("backoffice", "ledger", "ledger", 0.5),
  arrow("backoffice", "ordersDb", "ordersDb", 0.1, TCP),
  arrow("backoffice", "reports", "reports", 0.2, { idle: true }),
  arrow("batchImport", "inventory", "inventory", 1, GRPC),
  arrow("points", "offers", "offers", 0.8),
  arrow("offers", "loyaltyDb", "loyaltyDb", 0.3, TCP),
];

export const CALLS: readonly Call[] = callsFrom(ARROWS);

/** What reaches a workload in a second, from all of its callers and from outside. */
export function arrivalsPerSecond(workload: Workload, calls: readonly Call[]): number {
  const inward = calls.filter((call) => call.to === workload && call.protocol !== "tcp");
  return inward.reduce((sum, call) => sum + call.perSecond, workload.ownPerSecond);
}

function callsFrom(arrows: readonly Arrow[]): Call[] {
  const calls: Call[] = [];
  for (const { from, service, to, perArrival, ...traits } of arrows) {
    const caller = WORKLOADS[from];
    const callee = to === null ? null : WORKLOADS[to];
    calls.push({
      key: `${workloadKey(caller)}>${SERVICES[service].host}/${callee?.name ?? "-"}`,
      from: caller,
      service: SERVICES[service],
      to: callee,
      perSecond: arrivalsPerSecond(caller, calls) * perArrival,
      protocol: "http",
      answered: true,
      idle: false,
      everyday: true,
      ...traits,
    });
  }
  return calls;
}
