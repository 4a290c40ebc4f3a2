import { type Address, type Config, socketAddress } from "./config";

/** `from` is the pod's address that connections leave by. */
export type ClusterOptions = { from: string; changes?: Config };

export function cluster(
  name: string,
  endpoints: readonly Address[],
  { from, changes = {} }: ClusterOptions,
): Config {
  return {
    name,
    type: "STATIC",
    connect_timeout: "10s",
    upstream_bind_config: { source_address: { address: from, port_value: 0 } },
    load_assignment: loadAssignment(name, endpoints),
    ...changes,
  };
}

export function loadAssignment(name: string, endpoints: readonly Address[]): Config {
  const hosts = endpoints.map((endpoint) => ({ endpoint: { address: socketAddress(endpoint) } }));
  return { cluster_name: name, endpoints: [{ lb_endpoints: hosts }] };
}

/** For an upstream that speaks HTTP/2 without being asked. */
export function http2Upstream(common: Config = {}): Config {
  return upstreamProtocol({
    explicit_http_config: { http2_protocol_options: {} },
    common_http_protocol_options: common,
  });
}

export function http1Upstream(common: Config): Config {
  return upstreamProtocol({
    explicit_http_config: { http_protocol_options: {} },
    common_http_protocol_options: common,
  });
}

function upstreamProtocol(settings: Config): Config {
  return {
    typed_extension_protocol_options: {
      "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
        "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
        ...settings,
      },
    },
  };
}
