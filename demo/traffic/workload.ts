import type { Labels } from "@/demo/promql/series";
import { suffixFrom, unitFrom } from "./random";

type Dataplane = "sidecar" | "gateway" | "ambient" | "waypoint" | "none";

export type Workload = {
  cluster: string;
  namespace: string;
  name: string;
  /** What `app` and the canonical service say; a canary's two workloads share one. */
  app: string;
  version: string;
  dataplane: Dataplane;
  pods: number;
  proxyVersion: string;
  /** Requests that come from outside the mesh, or from the workload's own clockwork. */
  ownPerSecond: number;
};

/** A thing Prometheus scrapes. Each target has its own moment within the scrape interval. */
export type Target = {
  job: string;
  namespace: string;
  pod: string;
  instance: string;
  offsetMs: number;
};

export const SCRAPE_INTERVAL_MS = 15_000;

export function workloadKey(workload: Workload): string {
  return `${workload.cluster}/${workload.namespace}/${workload.name}`;
}

export function principalOf(workload: Workload): string {
  return `spiffe://cluster.local/ns/${workload.namespace}/sa/${workload.app}`;
}

export function targetLabels({ job, namespace, pod, instance }: Target): Labels {
  return { job, namespace, pod, instance };
}

/** A workload's pods, and how its traffic falls to them: never quite evenly. */
export function podsOf(workload: Workload, port = 15_020): { target: Target; share: number }[] {
  const weights = Array.from({ length: workload.pods }, (_, index) => 1 + 0.12 * (index % 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight, index) => ({
    target: targetOf(workload, `${workloadKey(workload)}/${index}`, port),
    share: weight / sum,
  }));
}

function targetOf({ namespace, name }: Workload, seed: string, port: number): Target {
  const octet = (part: string) => 1 + Math.floor(unitFrom(`${seed}/${part}`) * 253);
  return {
    job: "kubernetes-pods",
    namespace,
    pod: `${name}-${suffixFrom(name, 9)}-${suffixFrom(seed, 5)}`,
    instance: `10.${octet("a")}.${octet("b")}.${octet("c")}:${port}`,
    offsetMs: Math.floor(unitFrom(`${seed}/offset`) * SCRAPE_INTERVAL_MS),
  };
}
