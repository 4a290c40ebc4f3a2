import type { VectorRow } from "./answer";

/** Whichever way rows are sorted, NaN comes last. */
export function sortedRows(
  rows: readonly VectorRow[],
  order: "ascending" | "descending",
): VectorRow[] {
  const sign = order === "ascending" ? 1 : -1;
  return rows.toSorted((left, right) => {
    if (Number.isNaN(left.value)) return Number.isNaN(right.value) ? 0 : 1;
    if (Number.isNaN(right.value)) return -1;
    return left.value === right.value ? 0 : left.value < right.value ? -sign : sign;
  });
}

/** topk and bottomk: the best `k` rows, best first. */
export function bestRows(
  rows: readonly VectorRow[],
  k: number,
  op: "topk" | "bottomk",
): VectorRow[] {
  const sorted = sortedRows(rows, op === "topk" ? "descending" : "ascending");
  return sorted.slice(0, Math.trunc(k));
}
