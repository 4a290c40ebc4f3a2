import type { VectorRow } from "./answer";
import type { Binary } from "./ast";
import { ALL_LABELS, signatureBy } from "./match-signature";
import type { VectorPlan } from "./plan";

export function planSetOperator(binary: Binary, left: VectorPlan, right: VectorPlan): VectorPlan {
  const signatureOf = signatureBy(binary.matching ?? ALL_LABELS);
  const signaturesOf = (rows: readonly VectorRow[]) =>
    new Set(rows.map(({ labels }) => signatureOf(labels)));
  if (binary.op === "or") {
    return (tMs) => {
      const rows = left(tMs);
      const taken = signaturesOf(rows);
      return [...rows, ...right(tMs).filter(({ labels }) => !taken.has(signatureOf(labels)))];
    };
  }
  const stays = binary.op === "and";
  return (tMs) => {
    const met = signaturesOf(right(tMs));
    return left(tMs).filter(({ labels }) => met.has(signatureOf(labels)) === stays);
  };
}
