import type { Column } from "./columns";

/**
 * The names under which each column is logged. The first is Istio's own; earlier names win over
 * later ones, so that a record's own time is not mistaken for the collector's. Case and punctuation
 * do not count: `:authority`, `x-request-id` and `userAgent` are known here too.
 */
export const COLUMN_KEYS: readonly (readonly [Column, readonly [string, ...string[]]])[] = [
  ["startTime", ["start_time", "request_start_time", "timestamp", "time", "ts", "date"]],
  [
    "method",
    ["method", "request_method", "req_method", "http_method", "http_request_method", "verb"],
  ],
  [
    "path",
    [
      "path",
      "x_envoy_original_path",
      "x_envoy_origin_path",
      "original_path",
      "request_path",
      "req_path",
      "http_path",
      "url_path",
      "request_url",
      "request_uri",
      "uri",
      "url",
    ],
  ],
  ["protocol", ["protocol", "http_protocol", "request_protocol", "req_protocol", "http_version"]],
  [
    "responseCode",
    [
      "response_code",
      "status_code",
      "http_status_code",
      "http_response_status_code",
      "response_status_code",
      "http_status",
      "response_status",
      "http_code",
      "resp_code",
      "status",
      "code",
    ],
  ],
  [
    "grpcStatus",
    [
      "grpc_status",
      "grpc_status_number",
      "grpc_status_code",
      "grpc_code",
      "grpc_response_status",
      "response_grpc_status",
      "rpc_grpc_status_code",
    ],
  ],
  [
    "flags",
    ["response_flags", "envoy_response_flags", "resp_flags", "response_flags_long", "flags"],
  ],
  [
    "details",
    ["response_code_details", "envoy_response_code_details", "code_details", "response_details"],
  ],
  ["connectionTermination", ["connection_termination_details", "connection_termination"]],
  [
    "transportFailure",
    [
      "upstream_transport_failure_reason",
      "transport_failure_reason",
      "upstream_transport_failure",
      "transport_failure",
    ],
  ],
  [
    "duration",
    [
      "duration",
      "duration_ms",
      "total_duration",
      "request_duration",
      "response_duration",
      "latency",
      "latency_ms",
      "response_time",
    ],
  ],
  [
    "upstreamServiceTime",
    [
      "upstream_service_time",
      "x_envoy_upstream_service_time",
      "upstream_service_time_ms",
      "upstream_response_time",
    ],
  ],
  [
    "bytesReceived",
    [
      "bytes_received",
      "bytes_recv",
      "bytes_in",
      "received_bytes",
      "request_size",
      "request_bytes",
      "request_body_bytes",
    ],
  ],
  [
    "bytesSent",
    [
      "bytes_sent",
      "bytes_out",
      "sent_bytes",
      "response_size",
      "response_bytes",
      "response_body_bytes",
    ],
  ],
  ["authority", ["authority", "request_authority", "req_authority", "http_host", "vhost", "host"]],
  ["requestId", ["request_id", "x_request_id", "req_id"]],
  ["userAgent", ["user_agent", "user_agent_original", "http_user_agent", "ua"]],
  ["forwardedFor", ["x_forwarded_for", "forwarded_for", "xff"]],
  ["upstreamHost", ["upstream_host", "upstream_remote_address", "upstream_address", "upstream"]],
  ["upstreamCluster", ["upstream_cluster", "upstream_cluster_raw", "upstream_cluster_name"]],
  ["routeName", ["route_name", "route"]],
  ["serverName", ["requested_server_name", "tls_sni_hostname", "server_name", "sni"]],
  [
    "downstreamRemote",
    [
      "downstream_remote_address",
      "downstream_remote",
      "downstream_direct_remote_address",
      "client_address",
      "remote_address",
    ],
  ],
  ["downstreamLocal", ["downstream_local_address", "downstream_local", "local_address"]],
  ["upstreamLocal", ["upstream_local_address", "upstream_local"]],
];
