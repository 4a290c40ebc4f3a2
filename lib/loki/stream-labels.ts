import type { WorkloadName } from "@/lib/mesh/log-subject";
import { podPattern } from "@/lib/mesh/pod-pattern";
import { asPattern, type StreamMatcher } from "./logql";

/** How agents name the labels that tell a proxy's stream: Promtail and Alloy, OTLP, Fluent Bit. */
const CONVENTIONS = [
  { container: "container", namespace: "namespace", pod: "pod" },
  { container: "k8s_container_name", namespace: "k8s_namespace_name", pod: "k8s_pod_name" },
  { container: "container_name", namespace: "namespace_name", pod: "pod_name" },
] as const;

/** OTLP hands on what Loki does not index, such as many pods, beside each line. */
const [, OTLP] = CONVENTIONS;

export const PROXY_CONTAINER = "istio-proxy";

/** The labels that may hold the name of the proxies' container, usual names first. */
export function containerLabels(labels: readonly string[]): string[] {
  return CONVENTIONS.map(({ container }) => container).filter((name) => labels.includes(name));
}

/**
 * The matchers of the proxies' streams, named as their container is where there are several ways;
 * `null` where no label tells pods apart.
 */
export function selectorFromLabels(
  labels: readonly string[],
  container: string | null,
): StreamMatcher[] | null {
  const ranked = CONVENTIONS.toSorted(
    (a, b) => Number(b.container === container) - Number(a.container === container),
  );
  const first = (role: "namespace" | "pod") =>
    ranked.map((names) => names[role]).find((name) => labels.includes(name)) ?? null;
  const matcher = (label: string | null, value: string): StreamMatcher[] =>
    label === null ? [] : [{ label, operator: "=", value }];
  const [namespace, pod] = [first("namespace"), first("pod")];
  const besideLines: StreamMatcher[] =
    namespace === OTLP.namespace && pod === null
      ? [{ label: OTLP.pod, operator: "=~", value: "{pod}", isOptional: true }]
      : [];
  const own = [...matcher(namespace, "{namespace}"), ...matcher(pod, "{pod}"), ...besideLines];
  return own.length === 0 ? null : [...matcher(container, PROXY_CONTAINER), ...own];
}

/** The pod and namespace that a stream's labels name. */
export function podOfStream(labels: Readonly<Record<string, string>>): {
  pod: string | null;
  namespace: string | null;
} {
  const named = (role: "namespace" | "pod") =>
    CONVENTIONS.map((names) => labels[names[role]]).find((value) => value !== undefined) ?? null;
  return { pod: named("pod"), namespace: named("namespace") };
}

/** The selector with these workloads' names in the place of its placeholders. */
export function matchersFor(
  selector: readonly StreamMatcher[],
  workloads: readonly WorkloadName[],
): StreamMatcher[] {
  const namespaces = workloads.map(({ namespace }) => asPattern(namespace));
  const pods = workloads.map(({ name }) => podPattern(name));
  return selector.map((matcher) => filled(matcher, oneOf(namespaces), oneOf(pods)));
}

/** A matcher of a very value becomes one of a pattern, its own text still taken literally. */
function filled(matcher: StreamMatcher, namespace: string, pod: string): StreamMatcher {
  const { operator, value } = matcher;
  const parts = value.split(/(\{namespace\}|\{pod\})/);
  if (parts.length === 1) return matcher;
  const isPattern = operator === "=~" || operator === "!~";
  const pattern = parts.map((part) => {
    if (part === "{namespace}") return namespace;
    if (part === "{pod}") return pod;
    return isPattern ? part : asPattern(part);
  });
  return {
    ...matcher,
    operator: operator === "=" || operator === "=~" ? "=~" : "!~",
    value: pattern.join(""),
  };
}

function oneOf(patterns: readonly string[]): string {
  return `(${[...new Set(patterns)].sort().join("|")})`;
}
