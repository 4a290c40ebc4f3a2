import type { Call, Service } from "./mesh-shape";
import type { Reply } from "./replies";

export type Labels = Readonly<Record<string, string>>;
export type Side = "source" | "destination";

const CLUSTER = "primary";
const UNKNOWN = "unknown";

/**
 * The 25 labels that Istio writes, and the four that a scrape of a pod adds. The gRPC status is left
 * out where it would be empty: an empty label is none, and costs the store a copy of all others.
 */
export function istioLabels(call: Call, reply: Reply, reporter: Side, pod: number): Labels {
  const { source, destination } = call;
  const host = `${destination.name}.${destination.namespace}.svc.cluster.local`;
  const scraped = reporter === "source" ? source : destination;
  return {
    reporter,
    ...endLabels("source", source),
    ...endLabels("destination", reply.met ? destination : null),
    destination_service: host,
    destination_service_name: destination.name,
    destination_service_namespace: destination.namespace,
    request_protocol: reply.protocol,
    response_code: reply.code,
    ...(reply.grpcStatus === null ? {} : { grpc_response_status: reply.grpcStatus }),
    response_flags: reply.flags,
    connection_security_policy: reporter === "source" ? UNKNOWN : "mutual_tls",
    job: "kubernetes-pods",
    namespace: scraped.namespace,
    pod: `${scraped.name}-7d9c5b8f6d-${pod}`,
    instance: `10.${scraped.index >> 8}.${scraped.index & 255}.${pod + 2}:15020`,
  };
}

function endLabels(end: Side, service: Service | null): Labels {
  const name = service?.name ?? UNKNOWN;
  const namespace = service?.namespace ?? UNKNOWN;
  return {
    [`${end}_workload`]: name,
    [`${end}_workload_namespace`]: namespace,
    [`${end}_canonical_service`]: name,
    [`${end}_canonical_revision`]: service === null ? "latest" : "v1",
    [`${end}_principal`]:
      service === null ? UNKNOWN : `spiffe://cluster.local/ns/${namespace}/sa/${name}`,
    [`${end}_app`]: name,
    [`${end}_version`]: service === null ? UNKNOWN : "v1",
    [`${end}_cluster`]: service === null ? UNKNOWN : CLUSTER,
  };
}
