import { type Gauge, gauge } from "./gauge";
import { WORKLOADS } from "./shop";
import { podsOf, type Workload } from "./workload";

const CERTIFICATE_LIFE_MS = 24 * 3600 * 1000;

/** What every proxy says of itself, and Prometheus of every proxy. */
export function proxyGauges(workloads: readonly Workload[]): Gauge[] {
  return workloads.flatMap((workload) => {
    const component = componentOf(workload);
    return component === null
      ? []
      : podsOf(workload).flatMap(({ target }) => [
          gauge("up", target, {}, () => 1),
          gauge("istio_build", target, { component, tag: workload.proxyVersion }, () => 1),
          gauge("istio_agent_cert_expiry_seconds", target, { resource_name: "default" }, (atMs) =>
            secondsToRenewal(atMs + target.offsetMs * 1000),
          ),
        ]);
  });
}

function componentOf(workload: Workload): "proxy" | "ztunnel" | null {
  if (workload === WORKLOADS.ztunnel) return "ztunnel";
  return workload.dataplane === "none" || workload.dataplane === "ambient" ? null : "proxy";
}

/** Certificates live a day and are renewed half-way. */
function secondsToRenewal(atMs: number): number {
  const halfMs = CERTIFICATE_LIFE_MS / 2;
  return Math.floor((CERTIFICATE_LIFE_MS - (atMs % halfMs)) / 1000);
}
