/** A label's value as a whole, or what it begins with, ends with or has in it. */
export type LabelPattern = { text: string; fit: "whole" | "start" | "end" | "part" };

/** The value has to fit one of the patterns, or, negated, none. */
export type LabelTest = { label: string; isNegated: boolean; patterns: LabelPattern[] };

/** As in PromQL, a label that is not there has the empty value. */
export function passes(
  labels: Readonly<Record<string, string>>,
  tests: readonly LabelTest[],
): boolean {
  return tests.every(({ label, isNegated, patterns }) => {
    const value = labels[label] ?? "";
    return patterns.some((pattern) => fits(value, pattern)) !== isNegated;
  });
}

function fits(value: string, { text, fit }: LabelPattern): boolean {
  switch (fit) {
    case "whole":
      return value === text;
    case "start":
      return value.startsWith(text);
    case "end":
      return value.endsWith(text);
    case "part":
      return value.includes(text);
  }
}
