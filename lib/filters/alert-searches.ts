import type { LabelMatcher } from "./alert-label-tests";

/** What an expression tells about what it watches. */
export type Expression = {
  selectors: { metric: string | null; matchers: LabelMatcher[] }[];
  threshold: { operator: string; value: number } | null;
  rangeSeconds: number | null;
  quantile: number | null;
  isRatio: boolean;
  isWhole: boolean;
};

const PERCENTILES = [0.5, 0.9, 0.99] as const;

/** The threshold as a search, where the expression is one of the figures that an edge has. */
export function searchesOf({ threshold, quantile, isRatio, selectors }: Expression): string[] {
  if (!threshold?.operator.startsWith(">")) return [];
  const { operator, value } = threshold;
  const metrics = selectors.map(({ metric }) => metric);
  const percentile = PERCENTILES.find((one) => one === quantile);
  if (percentile && metrics.every((metric) => metric?.startsWith("istio_request_duration_milli"))) {
    return [`p${percentile * 100} ${operator} ${value}ms`];
  }
  const isFailedShare =
    isRatio &&
    metrics.every((metric) => metric === "istio_requests_total") &&
    selectors.some(({ matchers }) => matchers.some(isFailure));
  if (!isFailedShare || value <= 0 || value >= 100) return [];
  // A share above one can only be in percent.
  return [`error ${operator} ${Number((value < 1 ? value * 100 : value).toPrecision(6))}%`];
}

function isFailure({ label, operator, value }: LabelMatcher): boolean {
  return label === "response_code" && !operator.startsWith("!") && /^\^?5/.test(value);
}
