import type { Address } from "@/e2e/envoy-lab/config/config";
import { type HttpOptions, httpHop } from "@/e2e/envoy-lab/config/http-hop";
import { type TcpOptions, tcpHop } from "@/e2e/envoy-lab/config/tcp-hop";
import type { LabCase, Strain } from "@/e2e/envoy-lab/lab-case";
import type { Side, Site } from "@/e2e/envoy-lab/site";

type Ask = (at: Address, strain: Strain) => Promise<unknown>;

/** Most failures take one proxy, and one request to it. */
export function oneHttpHop(
  side: Side,
  optionsAt: (site: Site) => HttpOptions,
  ask: Ask,
): LabCase["build"] {
  return (site) => {
    const hop = httpHop(site.place(side), optionsAt(site));
    return { hops: [hop], provoke: (strain) => ask(hop.place.listen, strain) };
  };
}

export function oneTcpHop(
  side: Side,
  optionsAt: (site: Site) => TcpOptions,
  ask: Ask,
): LabCase["build"] {
  return (site) => {
    const hop = tcpHop(site.place(side), optionsAt(site));
    return { hops: [hop], provoke: (strain) => ask(hop.place.listen, strain) };
  };
}
