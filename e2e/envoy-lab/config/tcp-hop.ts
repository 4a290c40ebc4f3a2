import type { Place } from "@/e2e/envoy-lab/site";
import { accessLogs } from "./access-logs";
import { cluster } from "./clusters";
import { type Address, type Config, extension } from "./config";
import { type Hop, listener } from "./http-hop";

export type TcpOptions = {
  upstreams?: readonly Address[];
  cluster?: Config;
  clusterName?: string;
  /** Where the proxy is to name a cluster that nobody gave it. */
  hasNoCluster?: boolean;
  filters?: readonly Config[];
  proxy?: Config;
  chain?: Config;
  listener?: Config;
};

/** A proxy that passes bytes on. */
export function tcpHop(place: Place, options: TcpOptions = {}): Hop {
  const name = options.clusterName ?? place.clusterName;
  const own = cluster(name, options.upstreams ?? [], {
    from: place.upstreamFrom,
    ...(options.cluster === undefined ? {} : { changes: options.cluster }),
  });
  const proxy = extension(
    "envoy.filters.network.tcp_proxy",
    "extensions.filters.network.tcp_proxy.v3.TcpProxy",
    {
      stat_prefix: place.stem,
      cluster: name,
      access_log: accessLogs(place.stem, false),
      ...options.proxy,
    },
  );
  const chain = { filters: [...(options.filters ?? []), proxy], ...options.chain };
  return {
    place,
    listeners: [listener(place, { filter_chains: [chain], ...options.listener })],
    clusters: options.hasNoCluster === true ? [] : [own],
  };
}
