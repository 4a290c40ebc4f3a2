import type { Labels } from "@/demo/promql/series";
import type { Call } from "./calls";
import type { Reply } from "./reply";
import { principalOf, type Workload } from "./workload";

type SecurityPolicy = "unknown" | "mutual_tls" | "none";

/** Who counted a call, and what that one may know of the two ends. */
export type Observer = {
  reporter: "source" | "destination" | "waypoint";
  policy: SecurityPolicy;
  knowsSource: boolean;
  knowsPrincipals: boolean;
};

const UNKNOWN = "unknown";

export function callLabels(call: Call, reply: Reply, observer: Observer): Labels {
  const { reporter, policy } = observer;
  const callee = reply.met === "nobody" ? null : call.to;
  const met = reply.met === "peer" && observer.knowsPrincipals;
  return {
    reporter,
    ...endLabels("source", observer.knowsSource ? call.from : null, met),
    ...endLabels("destination", callee, met),
    ...(reply.met === "host" ? { destination_app: UNKNOWN, destination_version: UNKNOWN } : {}),
    ...serviceLabels(call),
    request_protocol: call.protocol,
    ...replyLabels(call, reply),
    response_flags: reply.flags,
    connection_security_policy: policy,
  };
}

/** Istio writes an empty gRPC status for what is not gRPC; to Prometheus an empty label is none. */
function replyLabels(call: Call, { code, grpcStatus }: Reply): Labels {
  if (call.protocol === "tcp") return {};
  const status = grpcStatus === null ? {} : { grpc_response_status: String(grpcStatus) };
  return { response_code: String(code), ...status };
}

function serviceLabels({ service }: Call): Labels {
  return {
    destination_service: service.host,
    destination_service_name: service.name,
    destination_service_namespace: service.namespace,
  };
}

export function endLabels(
  end: "source" | "destination",
  workload: Workload | null,
  knowsPrincipal: boolean,
): Labels {
  return {
    [`${end}_workload`]: workload?.name ?? UNKNOWN,
    [`${end}_workload_namespace`]: workload?.namespace ?? UNKNOWN,
    [`${end}_canonical_service`]: workload?.app ?? UNKNOWN,
    [`${end}_canonical_revision`]: workload?.version ?? "latest",
    [`${end}_principal`]: workload && knowsPrincipal ? principalOf(workload) : UNKNOWN,
    [`${end}_app`]: workload?.app ?? UNKNOWN,
    [`${end}_version`]: workload?.version ?? UNKNOWN,
    [`${end}_cluster`]: workload?.cluster ?? UNKNOWN,
  };
}
