import type { Place } from "@/e2e/envoy-lab/site";
import { accessLogs, listenerLogs } from "./access-logs";
import { cluster } from "./clusters";
import { type Address, type Config, extension, socketAddress } from "./config";

/** One proxy between two parties: what Envoy is told, and where a client finds it. */
export type Hop = { place: Place; listeners: Config[]; clusters: Config[] };

export type HttpOptions = {
  upstreams?: readonly Address[];
  cluster?: Config;
  clusterName?: string;
  /** Changes to the one route there is; or routes instead of it. */
  route?: Config;
  routes?: readonly Config[];
  filters?: readonly Config[];
  manager?: Config;
  router?: Config;
  chain?: Config;
  listener?: Config;
  isGrpc?: boolean;
  /** What filters ask on the side. */
  helpers?: readonly Config[];
};

/** A proxy that speaks HTTP, set up as Istio sets up its own. */
export function httpHop(place: Place, options: HttpOptions = {}): Hop {
  const name = options.clusterName ?? place.clusterName;
  const own = cluster(name, options.upstreams ?? [], {
    from: place.upstreamFrom,
    ...(options.cluster === undefined ? {} : { changes: options.cluster }),
  });
  const chain = { filters: [manager(place, name, options)], ...options.chain };
  return {
    place,
    listeners: [listener(place, { filter_chains: [chain], ...options.listener })],
    clusters: [own, ...(options.helpers ?? [])],
  };
}

export function listener(place: Place, settings: Config): Config {
  return {
    name: place.stem,
    address: socketAddress(place.listen),
    access_log: listenerLogs(place.stem),
    ...settings,
  };
}

export const TLS_INSPECTOR = extension(
  "envoy.filters.listener.tls_inspector",
  "extensions.filters.listener.tls_inspector.v3.TlsInspector",
);

function manager(place: Place, clusterName: string, options: HttpOptions): Config {
  const router = extension(
    "envoy.filters.http.router",
    "extensions.filters.http.router.v3.Router",
    options.router,
  );
  return extension(
    "envoy.filters.network.http_connection_manager",
    "extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
    {
      stat_prefix: place.stem,
      access_log: accessLogs(place.stem, options.isGrpc === true),
      use_remote_address: place.side === "gateway",
      route_config: {
        name: place.stem,
        virtual_hosts: [
          {
            name: place.stem,
            domains: ["*"],
            routes: options.routes ?? [route(place, clusterName, options.route)],
          },
        ],
        validate_clusters: false,
      },
      http_filters: [...(options.filters ?? []), router],
      ...options.manager,
    },
  );
}

/** Istio's routes have no timeout of their own; Envoy's would have 15 seconds. */
function route(place: Place, clusterName: string, changes: Config = {}): Config {
  return {
    ...(place.routeName === null ? {} : { name: place.routeName }),
    match: { prefix: "/" },
    route: { cluster: clusterName, timeout: "0s", ...changes },
  };
}
