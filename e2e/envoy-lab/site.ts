import { join } from "node:path";
import type { Apps } from "@/e2e/envoy-lab/apps/apps";
import type { Address } from "@/e2e/envoy-lab/config/config";
import type { Certificates } from "./certificates";

export type Side = "outbound" | "inbound" | "gateway";

/** Where one proxy of a case stands, and what Istio would call things there. */
export type Place = {
  side: Side;
  /** What the case calls this proxy. */
  hop: string;
  listen: Address;
  /** A cluster-local name that no other place has. */
  service: string;
  port: number;
  clusterName: string;
  routeName: string | null;
  upstreamFrom: string;
  /** The path of its logs, without their endings. */
  stem: string;
};

/** All that cases are built from. */
export type Site = {
  apps: Apps;
  certificates: Certificates;
  /** Nothing listens there. */
  refused: Address;
  folder: string;
  /** A list of settings for filters, with nothing in it. */
  emptyFile: string;
  place: (side: Side, hop?: string) => Place;
};

export const EMPTY_FILE = "no-filters.json";
const BASE_PORT = 21_000;
const GATEWAY_OFFSET = 1_000;
/** Istio's inbound connections leave by this address, so that they are not captured again. */
const INBOUND_FROM = "127.0.0.6";

export type Ground = { apps: Apps; certificates: Certificates; folder: string; network: number };

/**
 * Each place has a port of its own and, on the loopback network 127.N, the addresses that a mesh
 * tells apart: .1 services, .2 pods, .3 gateways, .4 the pods that call.
 */
export function newSite({ apps, certificates, folder, network }: Ground): Site {
  let places = 0;
  return {
    apps,
    certificates,
    folder,
    emptyFile: join(folder, EMPTY_FILE),
    refused: { host: `127.${network}.9.9`, port: BASE_PORT },
    place: (side, hop = side) => {
      places += 1;
      const port = BASE_PORT + places;
      const service = `s${places}.shop.svc.cluster.local`;
      const host = (part: number) => `127.${network}.${part}.${1 + (places % 250)}`;
      const common = { side, hop, service, port, stem: join(folder, `${places}-${hop}`) };
      switch (side) {
        case "outbound":
          return {
            ...common,
            listen: { host: host(1), port },
            clusterName: `outbound|${port}||${service}`,
            routeName: "default",
            upstreamFrom: host(4),
          };
        case "inbound":
          return {
            ...common,
            listen: { host: host(2), port },
            clusterName: `inbound|${port}||`,
            routeName: "default",
            upstreamFrom: INBOUND_FROM,
          };
        case "gateway":
          return {
            ...common,
            listen: { host: host(3), port: port + GATEWAY_OFFSET },
            clusterName: `outbound|${port}||${service}`,
            routeName: null,
            upstreamFrom: host(3),
          };
      }
    },
  };
}
