import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import type { Upstream, UpstreamNames } from "@/lib/http/upstream";

export const PROMETHEUS: UpstreamNames = {
  source: "prometheus",
  title: "Prometheus",
  variables: "PROMETHEUS",
  hints: {
    less: "Ask for less: fewer namespaces or a shorter window.",
    path: "PROMETHEUS_URL may lack a path such as /prometheus.",
    tenant: 'Set PROMETHEUS_HEADERS to "X-Scope-OrgID: <tenant>".',
  },
};

export function upstreamOf({ url, timeoutMs, maxConcurrency }: PrometheusSettings): Upstream {
  return { ...PROMETHEUS, url, timeoutMs, maxConcurrency };
}
