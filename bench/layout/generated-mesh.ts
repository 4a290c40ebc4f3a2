import type { LayoutGraph } from "@/lib/layout/layout-graph";

type Service = { id: string; namespace: string; tier: number };
type Random = () => number;

const TIERS = 4;
const DATA_TIER = TIERS - 1;
const LOOPS = 0.03;
const SMALLEST_NAMESPACE = 5;
const LARGEST_NAMESPACE = 40;
const EDGES_A_SERVICE = 2.5;
const WORDS = ["cart", "catalog", "checkout", "ledger", "orders", "payments", "search", "stock"];
const ENDINGS = ["", "-api", "-worker", "-gateway-adapter", "-db", "-cache"];

/** Namespaces of 5 to 40 services, calls that go down three tiers, hubs, a few loops; two clusters where asked for. */
export function generatedMesh(serviceCount: number, seed: number, clusters = 1): LayoutGraph {
  const random = randomFrom(seed);
  const services = servicesOf(serviceCount, random);
  const namespaces = [...new Set(services.map(({ namespace }) => namespace))];
  const bandOf = (index: number) => (clusters > 1 ? `cluster-${index % clusters}` : null);
  const outside = ["gateway/ingress", "gateway/partners", "api.bank.example", "mail.example"];
  return {
    nodes: [
      ...services.map(({ id, namespace }) => ({ ...sizeOf(id), id, islandId: namespace })),
      ...outside.map((id) => ({ ...sizeOf(id), id, islandId: null })),
    ],
    islands: namespaces.map((id, index) => ({
      id,
      bandId: bandOf(index),
      titleWidthPx: 40 + id.length * 8,
    })),
    bandOfNode: clusters > 1 ? { "gateway/ingress": "cluster-0" } : {},
    edges: [...callsInto(services, random), ...callsOut(services, random)],
  };
}

/** The same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function servicesOf(count: number, random: Random): Service[] {
  const services: Service[] = [];
  for (let space = 0; services.length < count; space += 1) {
    const namespace = `team-${WORDS[space % WORDS.length]}-${space}`;
    const span = LARGEST_NAMESPACE - SMALLEST_NAMESPACE + 1;
    const wanted = SMALLEST_NAMESPACE + Math.floor(random() ** 2 * span);
    const last = Math.min(services.length + wanted, count);
    for (let index = services.length; index < last; index += 1) {
      const id = `${namespace}/${pick(WORDS, random)}${pick(ENDINGS, random)}-${index}`;
      services.push({ id, namespace, tier: Math.floor(random() * TIERS) });
    }
  }
  return services;
}

/** Three calls in four stay at home; those that leave mostly go to a few that everyone calls. */
function callsInto(services: readonly Service[], random: Random): LayoutGraph["edges"] {
  const home = byNamespace(services);
  const hubs = services.filter(({ tier }, index) => tier === DATA_TIER && index % 25 < 3);
  const callers = services.filter(({ tier }) => tier < DATA_TIER);
  return Array.from({ length: Math.round(services.length * EDGES_A_SERVICE) }, () => {
    const source = pick(random() < LOOPS ? services : callers, random);
    const isInside = random() < 0.75;
    const away = random() < 0.6 ? hubs : services;
    const among = isInside ? (home.get(source.namespace) ?? []) : away;
    const below = among.filter(({ tier }) => tier > source.tier);
    const targets = below.length === 0 || random() < LOOPS ? services : below;
    const rank = Math.floor(random() ** 2 * targets.length);
    return { sourceId: source.id, targetId: (targets[rank] ?? source).id };
  });
}

function byNamespace(services: readonly Service[]): Map<string, Service[]> {
  const groups = new Map<string, Service[]>();
  for (const service of services) {
    const group = groups.get(service.namespace) ?? [];
    groups.set(service.namespace, group);
    group.push(service);
  }
  return groups;
}

function callsOut(services: readonly Service[], random: Random): LayoutGraph["edges"] {
  const [fronts, rest] = [0, DATA_TIER].map((tier) =>
    services.filter((service) => service.tier === tier),
  );
  return ["gateway/ingress", "gateway/partners"]
    .flatMap((sourceId) =>
      Array.from({ length: 4 }, () => ({ sourceId, targetId: pick(fronts ?? [], random).id })),
    )
    .concat(
      ["api.bank.example", "mail.example"].map((targetId) => ({
        sourceId: pick(rest ?? [], random).id,
        targetId,
      })),
    );
}

function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

function sizeOf(id: string): { widthPx: number; heightPx: number } {
  const name = id.slice(id.indexOf("/") + 1);
  return { widthPx: 28 + name.length * 7, heightPx: 32 };
}
