import { curveFrom } from "./curve";
import { type Gauge, gauge } from "./gauge";
import type { Mesh } from "./mesh";
import { type Meter, type MeteredStream, meter } from "./meter";
import type { World } from "./schedule";
import { WORKLOADS } from "./shop";
import { steadyStream } from "./stream";
import { podsOf, type Target, targetLabels, type Workload } from "./workload";

type ControlPlane = { cluster: string; version: string; target: Target };

const ROOT_EXPIRY_MS = Date.UTC(2031, 3, 1);
const CONVERGENCE_BOUNDS = [0.1, 0.5, 1, 3, 5, 10, 20, 30] as const;
/** What share of pushes reaches its proxies within each of the bounds. */
const CONVERGED = [0.72, 0.93, 0.97, 0.99, 0.995, 0.999, 1, 1] as const;
const LISTENERS = "type.googleapis.com/envoy.config.listener.v3.Listener";

const COUNTERS = [
  { name: "pilot_xds_pushes", type: "cds", perSecond: 0.11 },
  { name: "pilot_xds_pushes", type: "eds", perSecond: 0.52 },
  { name: "pilot_xds_pushes", type: "lds", perSecond: 0.1 },
  { name: "pilot_xds_pushes", type: "rds", perSecond: 0.14 },
  { name: "pilot_push_triggers", type: "endpoint", perSecond: 0.06 },
  { name: "pilot_push_triggers", type: "config", perSecond: 0.01 },
  { name: "pilot_push_triggers", type: "proxy", perSecond: 0.02 },
  { name: "pilot_total_xds_rejects", type: LISTENERS, perSecond: 0.00002 },
] as const;
const PUSHED_PROXIES_PER_SECOND = 0.4;

export function controlPlaneGauges({ serviceCount, workloads }: Mesh): Gauge[] {
  return controlPlanes().flatMap(({ cluster, version, target }) => [
    gauge("up", target, {}, () => 1),
    gauge("istio_build", target, { component: "pilot", tag: version }, () => 1),
    gauge("pilot_info", target, { version: `${version}-Clean` }, () => 1),
    gauge("pilot_services", target, {}, () => serviceCount),
    gauge("pilot_virt_services", target, {}, () => 7),
    gauge("pilot_conflict_inbound_listener", target, {}, () => 0),
    gauge("citadel_server_root_cert_expiry_timestamp", target, {}, () => ROOT_EXPIRY_MS / 1000),
    ...connectedProxies(cluster, workloads).map(([proxyVersion, count]) =>
      gauge("pilot_xds", target, { version: proxyVersion }, () => count),
    ),
  ]);
}

export function controlPlaneStreams(world: World): MeteredStream[] {
  return controlPlanes().flatMap(({ target }) => {
    const labels = targetLabels(target);
    const curveOf = (name: string) => curveFrom(`${world.seed}/${target.pod}/${name}`, null);
    return [
      ...COUNTERS.map(({ name, type, perSecond }) => ({
        stream: steadyStream(curveOf(`${name}/${type}`), target, perSecond),
        meters: [meter({ ...labels, type }, name, [1])],
      })),
      {
        stream: steadyStream(curveOf("convergence"), target, PUSHED_PROXIES_PER_SECOND),
        meters: convergenceMeters(labels),
      },
    ];
  });
}

function convergenceMeters(labels: Meter["labels"]): Meter[] {
  const name = "pilot_proxy_convergence_time";
  return [
    ...CONVERGENCE_BOUNDS.map((bound, index) =>
      meter({ ...labels, le: String(bound) }, `${name}_bucket`, [CONVERGED[index] ?? 1]),
    ),
    meter({ ...labels, le: "+Inf" }, `${name}_bucket`, [1]),
    meter(labels, `${name}_sum`, [0.21]),
    meter(labels, `${name}_count`, [1]),
  ];
}

/** istiod itself is no part of the traffic: it only has pods and a version. */
function controlPlanes(): ControlPlane[] {
  return [WORKLOADS.gateway, WORKLOADS.gateway2].flatMap((gatewayOfCluster) => {
    const istiod: Workload = { ...gatewayOfCluster, name: "istiod", app: "istiod", pods: 1 };
    return podsOf(istiod, 15_014).map(({ target }) => ({
      cluster: istiod.cluster,
      version: istiod.proxyVersion,
      target,
    }));
  });
}

function connectedProxies(cluster: string, workloads: readonly Workload[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const workload of workloads) {
    if (workload.cluster !== cluster || workload.dataplane === "none") continue;
    if (workload.dataplane === "ambient") continue;
    const { proxyVersion, pods } = workload;
    counts.set(proxyVersion, (counts.get(proxyVersion) ?? 0) + pods);
  }
  return [...counts];
}
