import type { LabelMatcher } from "@/lib/config/label-matchers";

/** The only way a value gets into a selector: quoted, so that it can never break out of its matcher. */
export function selector(metric: string, matchers: readonly LabelMatcher[]): string {
  const inside = matchers.map(
    ({ label, operator, value }) => `${label}${operator}${quoted(value)}`,
  );
  return `${metric}{${inside.join(",")}}`;
}

export function equals(label: string, value: string): LabelMatcher {
  return { label, operator: "=", value };
}

/** One of these very values: nothing in them is read as a pattern. */
export function oneOf(label: string, values: readonly string[]): LabelMatcher {
  const [only, ...others] = [...new Set(values)].sort();
  if (only !== undefined && others.length === 0) return equals(label, only);
  return { label, operator: "=~", value: [only ?? "", ...others].map(asPattern).join("|") };
}

export function noneOf(label: string, values: readonly string[]): LabelMatcher {
  const matcher = oneOf(label, values);
  return { ...matcher, operator: matcher.operator === "=" ? "!=" : "!~" };
}

/** A host that names a service of one of the namespaces: `cart.shop`, `cart.shop.svc.cluster.local:80`. */
export function serviceHostIn(label: string, namespaces: readonly string[]): LabelMatcher {
  const several = [...new Set(namespaces)].sort().map(asPattern).join("|");
  return { label, operator: "=~", value: `[^.]+\\.(${several})(\\.svc.*)?(:[0-9]+)?` };
}

/** Tells the parts of one question apart once they are joined by `or`. */
export function tagged(expression: string, part: string): string {
  return `label_replace(${expression}, "${PART_LABEL}", "${part}", "", "")`;
}

export const PART_LABEL = "flaghoist_part";

export function joined(expressions: readonly string[]): string {
  return expressions.join("\n  or ");
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n")}"`;
}

function asPattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}
