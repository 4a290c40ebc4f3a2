import type { VectorRow } from "./answer";
import { labelsKey, labelValue, METRIC_NAME, withoutName } from "./labels";
import { PromqlError } from "./promql-error";
import type { Labels } from "./series";

function refuseSameLabels(): never {
  throw new PromqlError("execution", "vector cannot contain metrics with the same labelset");
}

export function assertUnique(rows: readonly VectorRow[]): void {
  if (rows.length < 2) return;
  const keys = new Set(rows.map(({ labels }) => labelsKey(labels)));
  if (keys.size < rows.length) refuseSameLabels();
}

export function mappedRows(
  rows: readonly VectorRow[],
  toValue: (value: number) => number,
): VectorRow[] {
  return rows.map(({ labels, value }) => ({ labels, value: toValue(value) }));
}

/** Rows without their metric names; only where names differ can that make two rows one. */
export function unnamedRows(
  rows: readonly VectorRow[],
  toValue: (value: number) => number,
): VectorRow[] {
  const renamed = rows.map(({ labels, value }) => ({
    labels: withoutName(labels),
    value: toValue(value),
  }));
  const name = rows[0] && labelValue(rows[0].labels, METRIC_NAME);
  if (rows.some(({ labels }) => labelValue(labels, METRIC_NAME) !== name)) assertUnique(renamed);
  return renamed;
}

/** Two series may not lose their names to the same label set, not even at different instants. */
export function claimUnnamed(): (labels: Labels) => void {
  const owners = new Map<string, string>();
  return (labels) => {
    const key = labelsKey(withoutName(labels));
    const name = labelValue(labels, METRIC_NAME);
    const owner = owners.get(key) ?? name;
    if (owner !== name) refuseSameLabels();
    owners.set(key, owner);
  };
}
