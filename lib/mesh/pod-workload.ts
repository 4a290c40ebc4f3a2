/** Kubernetes makes names of these alone, so that none spells a word. */
const MADE = "[bcdfghjklmnpqrstvwxz2456789]";
const REPLICA_SET = new RegExp(`-${MADE}{6,10}-${MADE}{5}$`);
const DAEMON_SET = new RegExp(`-${MADE}{5}$`);
const STATEFUL_SET = /-\d{1,4}$/;

/** The workload that a pod is one of, by the way Kubernetes names pods: `cart-v1` of `cart-v1-6584ddcf65-k78wz`. */
export function workloadOfPod(pod: string): string {
  const suffix = [REPLICA_SET, STATEFUL_SET, DAEMON_SET].find((ending) => ending.test(pod));
  return suffix === undefined ? pod : pod.replace(suffix, "");
}
