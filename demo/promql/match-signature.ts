import type { Matching } from "./ast";
import { keyOf, keyWithout, METRIC_NAME } from "./labels";
import type { Labels } from "./series";

/** How vectors are matched when the question does not say. */
export const ALL_LABELS: Matching = { mode: "ignoring", labels: [], many: null, include: [] };

/** The labels on which two rows meet, as text; remembered, since steps meet the same label sets. */
export function signatureBy({ mode, labels: names }: Matching): (labels: Labels) => string {
  const left: ReadonlySet<string> = new Set([...names, METRIC_NAME]);
  const known = new WeakMap<Labels, string>();
  return (labels) => {
    const remembered = known.get(labels);
    if (remembered !== undefined) return remembered;
    const signature = mode === "on" ? keyOf(labels, names) : keyWithout(labels, left);
    known.set(labels, signature);
    return signature;
  };
}
