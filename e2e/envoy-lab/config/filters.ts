import { type Address, type Config, extension, socketAddress } from "./config";

const HTTP = "extensions.filters.http";
const ALWAYS = { numerator: 100, denominator: "HUNDRED" };
const ALWAYS_AT_RUNTIME = { default_value: ALWAYS };

export function fault(settings: { delayMs?: number; abortStatus?: number }): Config {
  const { delayMs, abortStatus } = settings;
  const delay = { fixed_delay: `${(delayMs ?? 0) / 1000}s`, percentage: ALWAYS };
  const abort = { http_status: abortStatus, percentage: ALWAYS };
  return extension("envoy.filters.http.fault", `${HTTP}.fault.v3.HTTPFault`, {
    ...(delayMs === undefined ? {} : { delay }),
    ...(abortStatus === undefined ? {} : { abort }),
  });
}

/** One request, then none for an hour. */
export function localRateLimit(): Config {
  return extension(
    "envoy.filters.http.local_ratelimit",
    `${HTTP}.local_ratelimit.v3.LocalRateLimit`,
    {
      stat_prefix: "limit",
      token_bucket: { max_tokens: 1, tokens_per_fill: 1, fill_interval: "3600s" },
      filter_enabled: ALWAYS_AT_RUNTIME,
      filter_enforced: ALWAYS_AT_RUNTIME,
    },
  );
}

/** Its route needs `RATE_LIMITED_ROUTE` too, or nothing is asked. */
export function globalRateLimit(clusterName: string): Config {
  return extension("envoy.filters.http.ratelimit", `${HTTP}.ratelimit.v3.RateLimit`, {
    domain: "lab",
    failure_mode_deny: true,
    timeout: "5s",
    rate_limit_service: {
      grpc_service: { envoy_grpc: { cluster_name: clusterName } },
      transport_api_version: "V3",
    },
  });
}

export const RATE_LIMITED_ROUTE: Config = {
  rate_limits: [{ actions: [{ generic_key: { descriptor_value: "lab" } }] }],
};

export function externalAuthorization(clusterName: string): Config {
  return extension("envoy.filters.http.ext_authz", `${HTTP}.ext_authz.v3.ExtAuthz`, {
    http_service: {
      server_uri: { uri: "http://authorizer", cluster: clusterName, timeout: "5s" },
    },
  });
}

/** As istiod writes the rules of an AuthorizationPolicy. */
export function authorizationRules(action: "ALLOW" | "DENY", policyName: string): Config {
  const path = { url_path: { path: { prefix: "/" } } };
  const nobody = { not_rule: { any: true } };
  const permission = action === "DENY" ? path : nobody;
  return {
    rules: {
      action,
      policies: { [policyName]: { permissions: [permission], principals: [{ any: true }] } },
    },
  };
}

export function authorization(rules: Config): Config {
  return extension("envoy.filters.http.rbac", `${HTTP}.rbac.v3.RBAC`, rules);
}

export function tcpAuthorization(): Config {
  const policies = { all: { permissions: [{ any: true }], principals: [{ any: true }] } };
  return extension("envoy.filters.network.rbac", "extensions.filters.network.rbac.v3.RBAC", {
    stat_prefix: "tcp.",
    rules: { action: "DENY", policies },
  });
}

/** `keys` says where the issuer's keys come from. */
export function tokens(issuer: string, keys: Config): Config {
  return extension("envoy.filters.http.jwt_authn", `${HTTP}.jwt_authn.v3.JwtAuthentication`, {
    providers: { lab: { issuer, ...keys } },
    rules: [{ match: { prefix: "/" }, requires: { provider_name: "lab" } }],
  });
}

export function requestBuffer(bytes: number): Config {
  return extension("envoy.filters.http.buffer", `${HTTP}.buffer.v3.Buffer`, {
    max_request_bytes: bytes,
  });
}

export function originCheck(): Config {
  return extension("envoy.filters.http.csrf", `${HTTP}.csrf.v3.CsrfPolicy`, {
    filter_enabled: ALWAYS_AT_RUNTIME,
  });
}

export function healthCheck(): Config {
  return extension("envoy.filters.http.health_check", `${HTTP}.health_check.v3.HealthCheck`, {
    pass_through_mode: false,
    headers: [{ name: ":path", string_match: { exact: "/healthz" } }],
  });
}

export function answerCache(): Config {
  const store = "type.googleapis.com/envoy.extensions.http.cache.simple_http_cache.v3";
  return extension("envoy.filters.http.cache", `${HTTP}.cache.v3.CacheConfig`, {
    typed_config: { "@type": `${store}.SimpleHttpCacheConfig` },
  });
}

/** A filter whose settings are to be found in a file that never holds them. */
export function filterWithoutConfig(emptyFile: string): Config {
  return {
    name: "never-configured",
    config_discovery: {
      config_source: {
        path_config_source: { path: emptyFile },
        resource_api_version: "V3",
        initial_fetch_timeout: "0.5s",
      },
      type_urls: [`type.googleapis.com/envoy.${HTTP}.buffer.v3.Buffer`],
    },
  };
}

/** Looks up the host that each request names. */
export function dynamicForwardProxy(names: Address): { filter: Config; cluster: Config } {
  const cache = {
    dns_cache_config: {
      name: "lab",
      dns_lookup_family: "V4_ONLY",
      typed_dns_resolver_config: extension(
        "envoy.network.dns_resolver.cares",
        "extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig",
        {
          resolvers: [socketAddress(names)],
          dns_resolver_options: { no_default_search_domain: true },
        },
      ),
    },
  };
  return {
    filter: extension(
      "envoy.filters.http.dynamic_forward_proxy",
      `${HTTP}.dynamic_forward_proxy.v3.FilterConfig`,
      cache,
    ),
    cluster: {
      type: undefined,
      load_assignment: undefined,
      lb_policy: "CLUSTER_PROVIDED",
      cluster_type: extension(
        "envoy.clusters.dynamic_forward_proxy",
        "extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig",
        cache,
      ),
    },
  };
}

/** An EnvoyFilter's script that goes too far. */
export function headerRemover(header: string): Config {
  const script = `function envoy_on_request(handle) handle:headers():remove("${header}") end`;
  return extension("envoy.filters.http.lua", `${HTTP}.lua.v3.Lua`, {
    default_source_code: { inline_string: script },
  });
}
