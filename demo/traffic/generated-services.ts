import { unitFrom } from "./random";
import { inCluster, type Service, service, workload } from "./shop";
import type { Workload } from "./workload";

export type GeneratedService = {
  cluster: string;
  service: Service;
  /** Two where a canary takes a tenth. */
  workloads: readonly [
    { workload: Workload; share: number },
    ...{ workload: Workload; share: number }[],
  ];
  /** The gateway calls it, and it comes first in its namespace. */
  isEntry: boolean;
  /** It speaks TCP and calls nobody. */
  isStore: boolean;
};

const NAMESPACE_SIZE = 25;
const TWO_CLUSTERS_FROM = 500;
/** Of so many services of a namespace one is a store, and of so many of the mesh one has a canary. */
const STORE_EVERY = 8;
const CANARY_EVERY = 40;

const TEAMS = [
  "accounts",
  "ads",
  "billing",
  "booking",
  "brokers",
  "claims",
  "content",
  "delivery",
  "devices",
  "events",
  "fleet",
  "fraud",
  "games",
  "identity",
  "insights",
  "invoices",
  "jobs",
  "lending",
  "logistics",
  "mail",
  "maps",
  "markets",
  "media",
  "messages",
  "metrics",
  "music",
  "partners",
  "pricing",
  "profiles",
  "quotes",
  "returns",
  "rewards",
  "risk",
  "sales",
  "search",
  "stock",
  "support",
  "tickets",
  "travel",
  "video",
] as const;
const THINGS = ["catalog", "index", "offer", "order", "user"] as const;
const ROLES = ["api", "feed", "rules", "view", "worker"] as const;

/** By namespaces of 25, the first of each its entry; a mesh of 500 stands in two clusters. */
export function generatedServices(seed: string, count: number): GeneratedService[] {
  return Array.from({ length: count }, (_, place) => {
    const block = Math.floor(place / NAMESPACE_SIZE);
    const inBlock = place % NAMESPACE_SIZE;
    const isSecond = count >= TWO_CLUSTERS_FROM && place >= (count * 2) / 3;
    const isStore = inBlock % STORE_EVERY === STORE_EVERY - 1;
    const namespace = namespaceName(block);
    const name = serviceName(inBlock, isStore);
    const chance = unitFrom(`${seed}/service/${place}`);
    const stable = inCluster(workload(namespace, `${name}-v1`, { app: name, pods: 1 }), isSecond);
    const canary = { ...stable, name: `${name}-v2`, version: "v2" };
    const hasCanary = !isStore && place % CANARY_EVERY === CANARY_EVERY - 1;
    return {
      cluster: stable.cluster,
      service: service(namespace, name, { medianMs: Math.round(3 * 60 ** chance) }),
      workloads: hasCanary
        ? [
            { workload: stable, share: 0.9 },
            { workload: canary, share: 0.1 },
          ]
        : [{ workload: stable, share: 1 }],
      isEntry: inBlock === 0,
      isStore,
    };
  });
}

function namespaceName(block: number): string {
  const round = Math.floor(block / TEAMS.length);
  const team = TEAMS[block % TEAMS.length] ?? "";
  return round === 0 ? team : `${team}-${round + 1}`;
}

function serviceName(inBlock: number, isStore: boolean): string {
  const thing = THINGS[Math.floor(inBlock / ROLES.length)] ?? "";
  return `${thing}-${isStore ? "db" : (ROLES[inBlock % ROLES.length] ?? "")}`;
}
