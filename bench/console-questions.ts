const LABELS = [
  "source_cluster",
  "source_workload_namespace",
  "source_workload",
  "source_canonical_service",
  "destination_cluster",
  "destination_service_namespace",
  "destination_service",
  "destination_service_name",
  "destination_workload_namespace",
  "destination_workload",
  "destination_canonical_service",
  "request_protocol",
  "response_code",
  "grpc_response_status",
  "response_flags",
].join(", ");

const METRICS = ["istio_requests_total", "istio_tcp_sent_bytes_total"];

/** What a mesh console asks for the graph of one namespace: who calls in, from where, and whom it calls. */
export function consoleQuestions(namespace: string): string[] {
  const selectors = [
    `reporter="destination", source_workload="unknown", destination_service_namespace="${namespace}"`,
    `reporter="source", source_workload_namespace!="${namespace}", destination_service_namespace="${namespace}"`,
    `reporter="source", source_workload_namespace="${namespace}"`,
  ];
  return METRICS.flatMap((metric) =>
    selectors.map((selector) => `sum by (${LABELS}) (rate(${metric}{${selector}}[5m]))`),
  );
}
