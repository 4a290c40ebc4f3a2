import type { VectorRow } from "./answer";
import type { Expr } from "./ast";
import { METRIC_NAME } from "./labels";
import type { Labels } from "./series";

/** What is known of series that are not there: the labels that one `=` matcher alone speaks of. */
export function absentLabels(expr: Expr | undefined): Labels {
  const selector = expr?.kind === "range" ? expr.selector : expr;
  if (selector?.kind !== "selector") return {};
  const { matchers } = selector;
  const sure = matchers.filter(
    ({ label, op, value }) =>
      op === "=" &&
      value !== "" &&
      label !== METRIC_NAME &&
      matchers.filter((other) => other.label === label).length === 1,
  );
  return Object.fromEntries(sure.map(({ label, value }) => [label, value]));
}

export function absentRow(rows: readonly unknown[], labels: Labels): VectorRow[] {
  return rows.length === 0 ? [{ labels, value: 1 }] : [];
}
