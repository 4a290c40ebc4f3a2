import type { LabelMatcher } from "@/lib/config/label-matchers";
import type { WorkloadName } from "@/lib/mesh/log-subject";
import { podPattern } from "@/lib/mesh/pod-pattern";
import { asPattern } from "./logql";

/** How agents name the labels that tell a proxy's stream: Promtail and Alloy, OTLP, Fluent Bit. */
const CONVENTIONS = [
  { container: "container", namespace: "namespace", pod: "pod" },
  { container: "k8s_container_name", namespace: "k8s_namespace_name", pod: "k8s_pod_name" },
  { container: "container_name", namespace: "namespace_name", pod: "pod_name" },
] as const;

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
): LabelMatcher[] | null {
  const ranked = CONVENTIONS.toSorted(
    (a, b) => Number(b.container === container) - Number(a.container === container),
  );
  const first = (role: "namespace" | "pod") =>
    ranked.map((names) => names[role]).find((name) => labels.includes(name)) ?? null;
  const matcher = (label: string | null, value: string): LabelMatcher[] =>
    label === null ? [] : [{ label, operator: "=", value }];
  const own = [...matcher(first("namespace"), "{namespace}"), ...matcher(first("pod"), "{pod}")];
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
  selector: readonly LabelMatcher[],
  workloads: readonly WorkloadName[],
): LabelMatcher[] {
  const namespaces = workloads.map(({ namespace }) => asPattern(namespace));
  const pods = workloads.map(({ name }) => podPattern(name));
  return selector.map((matcher) => filled(matcher, oneOf(namespaces), oneOf(pods)));
}

/** A matcher of a very value becomes one of a pattern, its own text still taken literally. */
function filled(matcher: LabelMatcher, namespace: string, pod: string): LabelMatcher {
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
