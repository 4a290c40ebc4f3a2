import type { Call, CallProtocol } from "./calls";
import { type GeneratedService, generatedServices } from "./generated-services";
import { unitFrom } from "./random";
import { gatewayOf } from "./shop";
import { type Workload, workloadKey } from "./workload";

/** From a caller to a callee, by their places; a caller always comes before what it calls. */
type Link = { from: number; to: number };

const LINKS_A_SERVICE = 2.5;
/** What one team builds calls itself and its neighbours, mostly. */
const NEAR = 40;
const OWN_PER_SECOND = 240;
const MOST_PER_SECOND = 400;
const LEAST_PER_SECOND = 0.02;
const EVERYDAY_SHARE = 0.02;

/** A mesh of any size, the same for the same seed: each service is called, and none in a circle. */
export function generatedCalls(seed: string, count: number): Call[] {
  const services = generatedServices(seed, count);
  const gateways = new Map(
    [...new Set(services.map(({ cluster }) => cluster))].map((cluster) => [
      cluster,
      { ...gatewayOf(cluster), ownPerSecond: OWN_PER_SECOND },
    ]),
  );
  const arrivals = new Map<Workload, number>();
  const calls: Call[] = [];

  function add(from: Workload, to: GeneratedService): void {
    const key = `${workloadKey(from)}>${to.service.host}`;
    const chance = (what: string) => unitFrom(`${seed}/${key}/${what}`);
    const arriving = arrivals.get(from) ?? 0; // nobody calls a gateway but the world outside
    const perSecond = Math.min(
      MOST_PER_SECOND,
      Math.max(LEAST_PER_SECOND, (arriving + from.ownPerSecond) * (0.1 + 0.5 * chance("rate"))),
    );
    for (const { workload, share } of to.workloads) {
      const call: Call = {
        key: `${key}/${workload.name}`,
        from,
        service: to.service,
        to: workload,
        protocol: protocolOf(to, chance("protocol")),
        perSecond: perSecond * share,
        answered: true,
        idle: false,
        everyday: chance("everyday") < EVERYDAY_SHARE,
      };
      calls.push(call);
      if (call.protocol === "tcp") continue;
      arrivals.set(workload, (arrivals.get(workload) ?? 0) + call.perSecond); // its first caller
    }
  }

  for (const service of services.filter(({ isEntry }) => isEntry)) {
    const gateway = gateways.get(service.cluster);
    if (gateway !== undefined) add(gateway, service);
  }
  for (const { from, to } of linksBetween(seed, services)) {
    const caller = services[from]?.workloads[0].workload;
    const callee = services[to];
    if (caller !== undefined && callee !== undefined) add(caller, callee);
  }
  return calls;
}

/** Callers in order, so that what reaches each is known before what it calls itself. */
function linksBetween(seed: string, services: readonly GeneratedService[]): Link[] {
  const links = new Map<string, Link>();
  const link = (from: number, to: number) => {
    if (from < to && services[from]?.isStore === false) links.set(`${from}>${to}`, { from, to });
  };
  for (const [to, { isEntry }] of services.entries()) {
    if (to > 0 && !isEntry) link(callerOf(seed, to, services), to);
  }
  const wanted = Math.round(services.length * LINKS_A_SERVICE);
  for (let attempt = 0; links.size < wanted && attempt < 4 * wanted; attempt += 1) {
    const chance = (what: string) => unitFrom(`${seed}/link/${attempt}/${what}`);
    const from = Math.floor(chance("from") * services.length);
    const reach = chance("far") < 0.9 ? NEAR : services.length;
    link(from, Math.min(services.length - 1, from + 1 + Math.floor(chance("to") * reach)));
  }
  return [...links.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Someone before it who calls others at all: of its own namespace, since that begins with its entry. */
function callerOf(seed: string, to: number, services: readonly GeneratedService[]): number {
  const namespace = services[to]?.service.namespace;
  const first = services.findIndex(({ service }) => service.namespace === namespace);
  const place = first + Math.floor(unitFrom(`${seed}/caller/${to}`) * (to - first));
  return services[place]?.isStore === true ? first : place;
}

function protocolOf({ isStore }: GeneratedService, chance: number): CallProtocol {
  if (isStore) return "tcp";
  return chance < 0.25 ? "grpc" : "http";
}
