import { MADE, NUMBER } from "./pod-pattern";

/** Of a Deployment's pod or a CronJob's, of a StatefulSet's and of a DaemonSet's. */
const ENDINGS = [`-([${MADE}]{6,10}|[0-9]{8,10})-[${MADE}]{5}`, `-${NUMBER}`, `-[${MADE}]{5}`].map(
  (ending) => new RegExp(`(?<=.)${ending}$`),
);

/** The workload that a pod is one of, by the way Kubernetes names pods: `cart-v1` of `cart-v1-6584ddcf65-k78wz`. */
export function workloadOfPod(pod: string): string {
  const suffix = ENDINGS.find((ending) => ending.test(pod));
  return suffix === undefined ? pod : pod.replace(suffix, "");
}
