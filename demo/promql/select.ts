import type { VectorRow } from "./answer";
import type { Selector, Shift } from "./ast";
import { toFloatSeries } from "./float-series";
import type { RangePlan, Span, VectorPlan } from "./plan";
import type { SeriesSource } from "./series";
import { eachWindow } from "./window";

const LOOKBACK_MS = 300_000;

/** What planning needs to know beside the expression. */
export type Context = {
  source: SeriesSource;
  /** The instants at which this part is evaluated; a subquery has its own. */
  span: Span;
  /** The instants of the whole question: what start() and end() stand for. */
  question: Span;
};

/** The instant that a selector looks back from when the answer is for `tMs`. */
export function referenceOf({ at, offsetMs }: Shift, question: Span): (tMs: number) => number {
  if (at === null) return (tMs) => tMs - offsetMs;
  const fixedMs =
    at.kind === "instant" ? at.tMs : at.kind === "start" ? question.startMs : question.endMs;
  return () => fixedMs - offsetMs;
}

export function planRange(selector: Selector, rangeMs: number, context: Context): RangePlan {
  const refMs = referenceOf(selector.shift, context.question);
  const startMs = refMs(context.span.startMs) - rangeMs;
  const endMs = refMs(context.span.endMs);
  const found = context.source.select(selector.matchers, startMs, endMs);
  return { series: toFloatSeries(found), rangeMs, refMs };
}

/** The newest sample of each series, unless the lookback is over or the series was marked as ended. */
export function planSelector(
  selector: Selector,
  context: Context,
  read: "value" | "timestamp",
): VectorPlan {
  const { series, refMs } = planRange(selector, LOOKBACK_MS, context);
  return (tMs) => {
    const rows: VectorRow[] = [];
    const endMs = refMs(tMs);
    eachWindow(
      series,
      [endMs - LOOKBACK_MS, endMs],
      tMs,
      ({ timesMs, values }, { labels, markersMs }) => {
        const value = values.at(-1);
        const timeMs = timesMs.at(-1);
        if (value === undefined || timeMs === undefined) return;
        if (markersMs.some((markerMs) => markerMs > timeMs && markerMs <= endMs)) return;
        rows.push({ labels, value: read === "value" ? value : timeMs / 1000 });
      },
    );
    return rows;
  };
}
