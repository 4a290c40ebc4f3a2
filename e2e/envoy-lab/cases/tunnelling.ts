import { http1 } from "@/e2e/envoy-lab/clients";
import { accessLogs } from "@/e2e/envoy-lab/config/access-logs";
import { cluster } from "@/e2e/envoy-lab/config/clusters";
import { extension } from "@/e2e/envoy-lab/config/config";
import { type Hop, httpHop } from "@/e2e/envoy-lab/config/http-hop";
import type { LabCase } from "@/e2e/envoy-lab/lab-case";
import type { Place, Site } from "@/e2e/envoy-lab/site";

const TUNNEL = "connect_originate";
const REFUSED = "delayed_connect_error:_Connection_refused";

/** HBONE: one failed request is two lines of one proxy, its own and its tunnel's. */
export const TUNNELLING: readonly LabCase[] = [
  {
    name: "a tunnel that nobody takes",
    build: (site) => {
      const place = site.place("gateway");
      const pod = `${site.refused.host}:${place.port}`;
      const into = { envoy_internal_address: { server_listener_name: TUNNEL, endpoint_id: pod } };
      const hop = httpHop(place, {
        cluster: {
          upstream_bind_config: undefined,
          load_assignment: {
            cluster_name: place.clusterName,
            endpoints: [{ lb_endpoints: [{ endpoint: { address: into } }] }],
          },
        },
      });
      const headers = { host: "shop.example.com" };
      const provoke = () => http1(place.listen, "/ok", { headers });
      return { hops: [hop, tunnelHop(site, site.place("gateway", "tunnel"))], provoke };
    },
    lines: {
      gateway: [
        {
          flags: "UF",
          code: 503,
          details: /^upstream_reset_before_response_started\{/,
          transport: "delayed_connect_error:_Invalid_argument",
          owner: "mesh",
          cause: "tunnel_failed",
        },
      ],
      tunnel: [
        {
          flags: "UF,URX",
          code: 0,
          details: null,
          transport: REFUSED,
          owner: "mesh",
          cause: "connection_refused",
          direction: "unknown",
          cluster: TUNNEL,
        },
      ],
    },
    together: {
      gateway: { owner: "mesh", cause: "connection_refused" },
      tunnel: { owner: "mesh", cause: "connection_refused" },
    },
  },
];

/** Istio's listener inside the proxy, which wraps what it gets into CONNECT. */
function tunnelHop(site: Site, place: Place): Hop {
  const proxy = extension(
    "envoy.filters.network.tcp_proxy",
    "extensions.filters.network.tcp_proxy.v3.TcpProxy",
    {
      stat_prefix: TUNNEL,
      cluster: TUNNEL,
      access_log: accessLogs(place.stem, false),
      tunneling_config: { hostname: "%DOWNSTREAM_LOCAL_ADDRESS%" },
    },
  );
  return {
    place,
    listeners: [{ name: TUNNEL, internal_listener: {}, filter_chains: [{ filters: [proxy] }] }],
    clusters: [cluster(TUNNEL, [site.refused], { from: place.upstreamFrom })],
  };
}
