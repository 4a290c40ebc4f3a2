/** A yardstick: never to be widened, so that what the product asks can be told from it for good. */
export const FIXED_QUESTIONS = [
  "sum by (source_workload, source_workload_namespace, source_cluster, destination_workload, destination_workload_namespace, destination_cluster, destination_service, response_code, response_flags, reporter) (rate(istio_requests_total[5m]))",
  'sum by (le, source_workload, source_workload_namespace, destination_service) (rate(istio_request_duration_milliseconds_bucket{reporter="source"}[5m]))',
];
