/** What a proxy logs of one request; "-" is what it does not have. */
export type ProxyLine = {
  start_time: string;
  method: string;
  path: string;
  protocol: string;
  response_code: number;
  response_flags: string;
  response_code_details: string;
  connection_termination_details: string;
  upstream_transport_failure_reason: string;
  bytes_received: number;
  bytes_sent: number;
  duration: number;
  upstream_service_time: string;
  x_forwarded_for: string;
  user_agent: string;
  request_id: string;
  authority: string;
  upstream_host: string;
  upstream_cluster: string;
  upstream_local_address: string;
  downstream_local_address: string;
  downstream_remote_address: string;
  requested_server_name: string;
  route_name: string;
  grpc_status: number | "-";
};

/** Istio's TEXT format, as it is since 1.9. */
export function textLine(line: ProxyLine): string {
  const quoted = (...texts: string[]) => texts.map((text) => `"${text}"`).join(" ");
  return [
    `[${line.start_time}]`,
    quoted(`${line.method} ${line.path} ${line.protocol}`),
    line.response_code,
    line.response_flags,
    line.response_code_details,
    line.connection_termination_details,
    quoted(line.upstream_transport_failure_reason),
    line.bytes_received,
    line.bytes_sent,
    line.duration,
    line.upstream_service_time,
    quoted(
      line.x_forwarded_for,
      line.user_agent,
      line.request_id,
      line.authority,
      line.upstream_host,
    ),
    line.upstream_cluster,
    line.upstream_local_address,
    line.downstream_local_address,
    line.downstream_remote_address,
    line.requested_server_name,
    line.route_name,
  ].join(" ");
}

/** Istio's JSON format and the gRPC status: null for what is missing, but for the flags. */
export function jsonLine(line: ProxyLine): string {
  return JSON.stringify(line, (key, value: unknown) =>
    value === "-" && key !== "response_flags" ? null : value,
  );
}
