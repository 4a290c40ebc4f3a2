import { labelValue } from "./labels";
import { anchoredRegex } from "./regex";
import type { Labels, Matcher } from "./series";

/** A matcher as a test of one label value; a label that is not there reads "". */
export function valueTest({ op, value }: Matcher): (labelValue: string) => boolean {
  switch (op) {
    case "=":
      return (text) => text === value;
    case "!=":
      return (text) => text !== value;
    case "=~": {
      const regex = anchoredRegex(value);
      return (text) => regex.test(text);
    }
    case "!~": {
      const regex = anchoredRegex(value);
      return (text) => !regex.test(text);
    }
  }
}

/** Compiles the matchers once, for a source that goes through many series. */
export function labelsTest(matchers: readonly Matcher[]): (labels: Labels) => boolean {
  const tests = matchers.map((matcher) => ({ label: matcher.label, test: valueTest(matcher) }));
  return (labels) => tests.every(({ label, test }) => test(labelValue(labels, label)));
}
