import type { LokiSettings } from "@/lib/config/loki-settings";
import type { Upstream, UpstreamNames } from "@/lib/http/upstream";

const LOKI: UpstreamNames = {
  source: "loki",
  title: "Loki",
  variables: "LOKI",
  hints: {
    less: "Ask about a shorter range, or lower LOKI_MAX_LINES.",
    path: "LOKI_URL ends before /loki/api, and may lack a path before that.",
    tenant: "Set LOKI_TENANT.",
  },
};

export function upstreamOf({ url, timeoutMs, maxConcurrency }: LokiSettings): Upstream {
  return { ...LOKI, url, timeoutMs, maxConcurrency };
}
