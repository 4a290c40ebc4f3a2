import type { Labels } from "./series";

export const METRIC_NAME = "__name__";

/** "" for a label that is not there, as in PromQL; looking at the type hides `constructor` and kin. */
export function labelValue(labels: Labels, name: string): string {
  const value: unknown = labels[name];
  return typeof value === "string" ? value : "";
}

const keys = new WeakMap<Labels, string>();

/** The same text for the same label set, in whatever order its labels were written. */
export function labelsKey(labels: Labels): string {
  const known = keys.get(labels);
  if (known !== undefined) return known;
  const key = keyWithout(labels, new Set());
  keys.set(labels, key);
  return key;
}

export function keyWithout(labels: Labels, left: ReadonlySet<string>): string {
  let key = "";
  for (const name of Object.keys(labels).sort()) {
    const value = labels[name];
    if (value && !left.has(name)) key += `${name}\0${value}\0`;
  }
  return key;
}

export function keyOf(labels: Labels, names: readonly string[]): string {
  let key = "";
  for (const name of names) key += `${labelValue(labels, name)}\0`;
  return key;
}

export function pickLabels(labels: Labels, names: readonly string[]): Labels {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = labelValue(labels, name);
    if (value !== "") picked[name] = value;
  }
  return picked;
}

export function omitLabels(labels: Labels, left: ReadonlySet<string>): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !left.has(name)));
}

/** Sets labels; an empty value takes the label away. */
export function withLabels(labels: Labels, changes: Labels): Labels {
  const merged = Object.entries({ ...labels, ...changes });
  return Object.fromEntries(merged.filter(([, value]) => value !== ""));
}

const unnamed = new WeakMap<Labels, Labels>();

/** Remembered for each label set: sources hand out the same ones again and again. */
export function withoutName(labels: Labels): Labels {
  if (labelValue(labels, METRIC_NAME) === "") return labels;
  const known = unnamed.get(labels);
  if (known !== undefined) return known;
  const { [METRIC_NAME]: _, ...rest } = labels;
  unnamed.set(labels, rest);
  return rest;
}
