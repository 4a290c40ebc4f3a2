import { bytes, grpc, http1, tls } from "@/e2e/envoy-lab/clients";
import { loadAssignment } from "@/e2e/envoy-lab/config/clusters";
import { dynamicForwardProxy, filterWithoutConfig } from "@/e2e/envoy-lab/config/filters";
import { httpHop, TLS_INSPECTOR } from "@/e2e/envoy-lab/config/http-hop";
import { tcpHop } from "@/e2e/envoy-lab/config/tcp-hop";
import { downstreamTls } from "@/e2e/envoy-lab/config/tls";
import type { LabCase } from "@/e2e/envoy-lab/lab-case";
import { oneHttpHop, oneTcpHop } from "./one-hop";

const NOWHERE = { match: { path: "/only-this" }, route: { cluster: "none" } };

/** No route, no cluster, no filter chain, no name; and the routes that answer by themselves. */
export const ROUTING: readonly LabCase[] = [
  {
    name: "a path that no route takes",
    build: oneHttpHop(
      "outbound",
      () => ({ routes: [NOWHERE] }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "NR",
          code: 404,
          details: "route_not_found",
          owner: "mesh",
          cause: "no_route",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "a gRPC method that no route takes",
    build: oneHttpHop(
      "outbound",
      () => ({ routes: [NOWHERE], isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Get"),
    ),
    lines: {
      outbound: [
        {
          flags: "NR",
          code: 200,
          details: "route_not_found",
          owner: "mesh",
          cause: "no_route",
          direction: "unknown",
          cluster: null,
          grpc: { status: 12 },
        },
      ],
    },
  },
  {
    name: "a route to a cluster that the proxy does not have",
    build: oneHttpHop(
      "outbound",
      () => ({
        route: {
          cluster: "outbound|80|v9|none.shop.svc.cluster.local",
          cluster_not_found_response_code: "SERVICE_UNAVAILABLE",
        },
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "NC",
          code: 503,
          details: "cluster_not_found",
          owner: "mesh",
          cause: "no_cluster",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "a TCP proxy whose cluster is missing",
    build: oneTcpHop(
      "outbound",
      () => ({ hasNoCluster: true }),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      outbound: [
        {
          flags: "NC",
          code: 0,
          details: null,
          owner: "mesh",
          cause: "no_cluster",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "an SNI that the gateway does not serve",
    build: (site) => {
      const hop = httpHop(site.place("gateway"), {
        upstreams: [site.apps.http1],
        chain: {
          filter_chain_match: { server_names: ["shop.example.com"] },
          transport_socket: downstreamTls(site.certificates.cart),
        },
        listener: { listener_filters: [TLS_INSPECTOR] },
      });
      const provoke = () => tls(hop.place.listen, { serverName: "other.example.com", text: "" });
      return { hops: [hop], provoke };
    },
    lines: {
      gateway: [
        {
          flags: "NR",
          code: 0,
          details: "filter_chain_not_found",
          owner: "mesh",
          cause: "no_filter_chain",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "a host outside the registry, which the mesh lets nobody reach",
    build: oneHttpHop(
      "outbound",
      () => ({
        routes: [{ name: "block_all", match: { prefix: "/" }, direct_response: { status: 502 } }],
      }),
      (at) => http1(at, "/ok", { headers: { host: "api.example.com" } }),
    ),
    lines: {
      outbound: [
        {
          code: 502,
          details: "direct_response",
          owner: "policy",
          cause: "egress_blocked",
          direction: "blackhole",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "TCP to an address outside the registry, which the mesh lets nobody reach",
    build: oneTcpHop(
      "outbound",
      () => ({ clusterName: "BlackHoleCluster" }),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      outbound: [
        {
          flags: "UH",
          code: 0,
          details: null,
          owner: "policy",
          cause: "egress_blocked",
          direction: "blackhole",
          cluster: "BlackHoleCluster",
        },
      ],
    },
  },
  {
    name: "a host outside the registry, which the mesh lets all reach",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.refused],
        clusterName: "PassthroughCluster",
        routes: [
          {
            name: "allow_any",
            match: { prefix: "/" },
            route: { cluster: "PassthroughCluster", timeout: "0s" },
          },
        ],
      }),
      (at) => http1(at, "/ok", { headers: { host: "api.example.com" } }),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details: /delayed_connect_error:_Connection_refused/,
          transport: "delayed_connect_error:_Connection_refused",
          owner: "mesh",
          cause: "connection_refused",
          direction: "passthrough",
          cluster: "PassthroughCluster",
        },
      ],
    },
  },
  {
    name: "a route that answers with an error by itself",
    build: oneHttpHop(
      "gateway",
      () => ({ routes: [{ match: { prefix: "/" }, direct_response: { status: 503 } }] }),
      (at) => http1(at, "/ok", { headers: { host: "shop.example.com" } }),
    ),
    lines: {
      gateway: [
        {
          code: 503,
          details: "direct_response",
          owner: "mesh",
          cause: "route_answered",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "a redirect",
    build: oneHttpHop(
      "gateway",
      () => ({ routes: [{ match: { prefix: "/" }, redirect: { https_redirect: true } }] }),
      (at) => http1(at, "/ok", { headers: { host: "shop.example.com" } }),
    ),
    lines: {
      gateway: [
        {
          code: 301,
          details: "direct_response",
          owner: "none",
          cause: "none",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
  },
  {
    name: "a name that does not resolve",
    build: (site) => {
      const { filter, cluster: changes } = dynamicForwardProxy(site.apps.names);
      const hop = httpHop(site.place("outbound"), { filters: [filter], cluster: changes });
      const headers = { host: "nobody.example.com" };
      return { hops: [hop], provoke: () => http1(hop.place.listen, "/ok", { headers }) };
    },
    lines: {
      outbound: [
        {
          flags: "DF",
          code: 503,
          details: /^dns_resolution_failure/,
          owner: "mesh",
          cause: "name_unresolved",
        },
      ],
    },
  },
  {
    name: "a filter whose settings never came",
    build: oneHttpHop(
      "inbound",
      (site) => ({
        upstreams: [site.apps.http1],
        filters: [filterWithoutConfig(site.emptyFile)],
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      inbound: [
        {
          flags: "NFCF",
          code: 500,
          details: null,
          owner: "mesh",
          cause: "filter_config_missing",
        },
      ],
    },
  },
  {
    name: "a control plane that drops part of the load",
    build: (site) => {
      const place = site.place("outbound");
      const hop = httpHop(place, { cluster: dropping(place.clusterName, site, 99.99) });
      return { hops: [hop], provoke: () => http1(hop.place.listen, "/ok") };
    },
    lines: {
      outbound: [
        { flags: "DO", code: 503, details: "drop_overload", owner: "mesh", cause: "load_dropped" },
      ],
    },
  },
  {
    name: "a control plane that drops all load",
    build: (site) => {
      const place = site.place("outbound");
      const hop = httpHop(place, { cluster: dropping(place.clusterName, site, 100) });
      return { hops: [hop], provoke: () => http1(hop.place.listen, "/ok") };
    },
    lines: {
      outbound: [
        {
          flags: "UDO",
          code: 503,
          details: "unconditional_drop_overload",
          owner: "mesh",
          cause: "load_dropped",
        },
      ],
    },
  },
  {
    name: "a cluster of an east-west gateway whose pod refuses",
    build: (site) => {
      const place = site.place("gateway");
      const name = `outbound_.${place.port}_._.${place.service}`;
      const hop = tcpHop(place, {
        clusterName: name,
        upstreams: [site.refused],
        chain: { filter_chain_match: { server_names: [name] } },
        listener: { listener_filters: [TLS_INSPECTOR] },
      });
      const provoke = () => tls(place.listen, { serverName: name, text: "" });
      return { hops: [hop], provoke };
    },
    lines: {
      gateway: [
        {
          flags: "UF,URX",
          code: 0,
          details: null,
          transport: "delayed_connect_error:_Connection_refused",
          owner: "mesh",
          cause: "connection_refused",
          cluster: /^outbound_\.\d+_\._\.s\d+\.shop\.svc\.cluster\.local$/,
        },
      ],
    },
  },
  {
    name: "a waypoint whose workload refuses",
    build: (site) => {
      const place = site.place("inbound");
      const name = `inbound-vip|${place.port}|http|${place.service}`;
      const hop = httpHop(place, { clusterName: name, upstreams: [site.refused] });
      return { hops: [hop], provoke: () => http1(place.listen, "/ok") };
    },
    lines: {
      inbound: [
        {
          flags: "UF",
          code: 503,
          details: /delayed_connect_error:_Connection_refused/,
          transport: "delayed_connect_error:_Connection_refused",
          owner: "mesh",
          cause: "connection_refused",
          cluster: /^inbound-vip\|\d+\|http\|s\d+\.shop\.svc\.cluster\.local$/,
        },
      ],
    },
  },
];

function dropping(
  name: string,
  site: { apps: { http1: { host: string; port: number } } },
  percent: number,
) {
  const drop = {
    category: "lab",
    drop_percentage: { numerator: percent * 10_000, denominator: "MILLION" },
  };
  return {
    load_assignment: {
      ...loadAssignment(name, [site.apps.http1]),
      policy: { drop_overloads: [drop] },
    },
  };
}
