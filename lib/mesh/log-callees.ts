import type { AccessRecord } from "@/lib/envoy/access-record";
import { endpointId } from "./edge-id";
import type { Endpoint } from "./endpoint";
import type { LogEnds } from "./log-ends";

type Called = { destination: Endpoint; transport: LogEnds["transport"] };

/** What callers' records tell of callees that do not know it themselves. */
export type LogCallees = {
  learn: (record: AccessRecord, ends: LogEnds) => void;
  /** To be told once of each gateway's way to a destination. */
  learnGateway: (ends: LogEnds) => void;
  /** What is called at the first of these addresses that is known; `null` where that is several things. */
  calledAt: (addresses: Iterable<string>) => Called | null;
  /** The gateway that calls it; `null` where none does, or several do. */
  gatewayTo: (destination: Endpoint) => Endpoint | null;
};

const MOST_LEARNED = 10_000;
const TUNNEL = "envoy://connect_originate/";

export function newLogCallees(): LogCallees {
  const called = new Map<string, Called | null>();
  const gateways = new Map<string, Endpoint | null>();

  return {
    learn: ({ upstreamHost }, { side, destination, transport }) => {
      if (upstreamHost === null || side !== "caller" || destination.kind === "unknown") return;
      const address = upstreamHost.startsWith(TUNNEL)
        ? upstreamHost.slice(TUNNEL.length)
        : upstreamHost;
      const known = called.get(address);
      if (known !== undefined) {
        if (known !== null && !isSame(known.destination, destination)) called.set(address, null);
      } else if (called.size < MOST_LEARNED) called.set(address, { destination, transport });
    },
    learnGateway: ({ side, source, destination }) => {
      if (side !== "caller" || source.kind !== "gateway") return;
      const id = endpointId(destination);
      const known = gateways.get(id);
      const isOther = known !== undefined && (known === null || !isSame(known, source));
      gateways.set(id, isOther ? null : source);
    },
    calledAt: (addresses) => {
      for (const address of addresses) {
        const known = called.get(address);
        if (known !== undefined) return known;
      }
      return null;
    },
    gatewayTo: (destination) => gateways.get(endpointId(destination)) ?? null,
  };
}

/** Asked of every record, so no ids are made to compare. */
function isSame(one: Endpoint, other: Endpoint): boolean {
  return one.name === other.name && one.namespace === other.namespace && one.kind === other.kind;
}
