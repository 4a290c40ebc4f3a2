import type { LabelMatcher } from "@/lib/config/label-matchers";
import type { Row } from "./instant-answer";
import { oneOf } from "./promql-text";

type Labels = Row["labels"];

/**
 * Matchers that pick the series of `wanted` and no other of `all`: by the labels that always stand
 * and as few of the spare ones as will do, the last going first. Several lists where no single one
 * can tell them apart.
 */
export function matchersOf(
  wanted: readonly Labels[],
  all: readonly Labels[],
  labels: { always: readonly string[]; spare: readonly string[] },
): LabelMatcher[][] {
  const every = [...labels.always, ...labels.spare];
  const product = (names: readonly string[]) =>
    names.map((name) => ({ name, values: new Set(wanted.map((row) => row[name] ?? "")) }));
  const isExact = (names: readonly string[]) => {
    const sets = product(names);
    const picked = all.filter((row) =>
      sets.every(({ name, values }) => values.has(row[name] ?? "")),
    );
    return picked.length === new Set(wanted).size;
  };
  if (!isExact(every)) return distinctTuples(wanted, every);
  let needed = every;
  for (const label of [...labels.spare].reverse()) {
    const fewer = needed.filter((name) => name !== label);
    if (isExact(fewer)) needed = fewer;
  }
  return [product(needed).map(({ name, values }) => oneOf(name, [...values]))];
}

function distinctTuples(wanted: readonly Labels[], labels: readonly string[]): LabelMatcher[][] {
  const tuples = new Map<string, LabelMatcher[]>();
  for (const row of wanted) {
    const matchers = labels.map((name) => oneOf(name, [row[name] ?? ""]));
    tuples.set(JSON.stringify(matchers), matchers);
  }
  return [...tuples.values()];
}
