/** A label's value as a whole, or what it begins with. */
export type LabelPattern = { text: string; isPrefix: boolean };

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

function fits(value: string, { text, isPrefix }: LabelPattern): boolean {
  return isPrefix ? value.startsWith(text) : value === text;
}
