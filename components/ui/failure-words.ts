import type { FailureKind } from "@/lib/http/failure";

const UPSTREAMS: Record<string, string> = { prometheus: "Prometheus", flaghoist: "Flaghoist" };

export function upstreamName(source: string): string {
  return UPSTREAMS[source] ?? source;
}

type FailureWords = { title: string; advice: string };

/** Which upstream, what happened and what to do; the failure's own message has the details. */
export function failureWords(source: string, kind: FailureKind): FailureWords {
  const name = upstreamName(source);
  switch (kind) {
    case "unreachable":
      return {
        title: `${name} cannot be reached`,
        advice: `Check that ${name} runs and that its address is right.`,
      };
    case "timeout":
      return {
        title: `${name} takes too long`,
        advice: "Pick fewer namespaces or a shorter window, or raise PROMETHEUS_TIMEOUT_SECONDS.",
      };
    case "rejected":
      return {
        title: `${name} refuses the question`,
        advice: "Check the parameters of this page, and the credentials Flaghoist was given.",
      };
    case "limited":
      return {
        title: `${name} is at its limit`,
        advice: "Pick fewer namespaces or a shorter window, or try again in a moment.",
      };
    case "unreadable":
      return {
        title: `${name} answers with something else`,
        advice:
          "Check that the address leads to Prometheus's API and not to a login page or a proxy.",
      };
  }
}
