import type { VectorRow } from "./answer";
import type { Binary, Matching } from "./ast";
import { labelsKey, labelValue, omitLabels, pickLabels, withLabels, withoutName } from "./labels";
import { ALL_LABELS, signatureBy } from "./match-signature";
import { combineWith, keepsName } from "./operators";
import type { VectorPlan } from "./plan";
import { PromqlError } from "./promql-error";
import type { Labels } from "./series";
import { assertUnique } from "./unique";

/** Arithmetic or comparison of two vectors: each row of the "many" side meets one of the "one" side. */
export function planVectorBinary(binary: Binary, left: VectorPlan, right: VectorPlan): VectorPlan {
  const matching = binary.matching ?? ALL_LABELS;
  const signatureOf = signatureBy(matching);
  const combine = combineWith(binary.op, binary.returnBool);
  const toLabels = labelResult(binary, matching);
  const oneIsLeft = matching.many === "right";
  return (tMs) => {
    const [leftRows, rightRows] = [left(tMs), right(tMs)];
    if (leftRows.length === 0 || rightRows.length === 0) return [];
    const ones = indexOnes(oneIsLeft ? leftRows : rightRows, signatureOf, matching);
    const refuseSecond = matching.many === null ? refuseManyToOne() : refuseSameGroup();
    const rows: VectorRow[] = [];
    for (const many of oneIsLeft ? rightRows : leftRows) {
      const signature = signatureOf(many.labels);
      const one = ones.get(signature);
      if (one === undefined) continue;
      const value = oneIsLeft ? combine(one.value, many.value) : combine(many.value, one.value);
      if (value === null) continue;
      const labels = toLabels(many.labels, one.labels);
      refuseSecond(signature, labels);
      rows.push({ labels, value });
    }
    assertUnique(rows);
    return rows;
  };
}

function indexOnes(
  rows: readonly VectorRow[],
  signatureOf: (labels: Labels) => string,
  matching: Matching,
): Map<string, VectorRow> {
  const ones = new Map<string, VectorRow>();
  for (const row of rows) {
    const signature = signatureOf(row.labels);
    const other = ones.get(signature);
    if (other) refuseManyToMany(row.labels, other.labels, matching);
    ones.set(signature, row);
  }
  return ones;
}

function refuseManyToMany(labels: Labels, other: Labels, matching: Matching): never {
  const side = matching.many === "right" ? "left" : "right";
  throw new PromqlError(
    "execution",
    `found duplicate series for the match group ${writeLabels(metLabels(labels, matching))} ` +
      `on the ${side} hand-side of the operation: [${writeLabels(labels)}, ${writeLabels(other)}];` +
      "many-to-many matching not allowed: matching labels must be unique on one side",
  );
}

function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `{${pairs.sort().join(", ")}}`;
}

type RefuseSecond = (signature: string, labels: Labels) => void;

function refuseManyToOne(): RefuseSecond {
  const matched = new Set<string>();
  return (signature) => {
    if (matched.has(signature)) {
      throw new PromqlError(
        "execution",
        "multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)",
      );
    }
    matched.add(signature);
  };
}

function refuseSameGroup(): RefuseSecond {
  const matched = new Set<string>();
  return (signature, labels) => {
    const key = `${signature}\0\0${labelsKey(labels)}`;
    if (matched.has(key)) {
      throw new PromqlError(
        "execution",
        "multiple matches for labels: grouping labels must ensure unique matches",
      );
    }
    matched.add(key);
  };
}

function metLabels(labels: Labels, { mode, labels: names }: Matching): Labels {
  return mode === "on" ? pickLabels(labels, names) : omitLabels(labels, new Set(names));
}

/** The labels of a result; remembered for each pair that meets. */
function labelResult(
  { op, returnBool }: Binary,
  matching: Matching,
): (many: Labels, one: Labels) => Labels {
  const { many, include } = matching;
  const toLabels = (manyLabels: Labels, oneLabels: Labels) => {
    const named = keepsName(op, returnBool) ? manyLabels : withoutName(manyLabels);
    if (many === null) return metLabels(named, matching);
    const taken = include.map((name) => [name, labelValue(oneLabels, name)] as const);
    return include.length === 0 ? named : withLabels(named, Object.fromEntries(taken));
  };
  const known = new WeakMap<Labels, { one: Labels; result: Labels }>();
  return (manyLabels, oneLabels) => {
    const remembered = known.get(manyLabels);
    if (remembered?.one === oneLabels) return remembered.result;
    const result = toLabels(manyLabels, oneLabels);
    known.set(manyLabels, { one: oneLabels, result });
    return result;
  };
}
