import { type AlertClues, cluesFromLabels, type EndClue } from "./alert-clues";
import type { AlertLook } from "./alert-href";
import type { LabelMatcher } from "./alert-label-tests";
import type { AlertReport } from "./alert-report";
import { type Expression, searchesOf } from "./alert-searches";
import { type AlertSpan, alertSpan } from "./alert-span";
import type { LinkNotice } from "./link-notices";

/** What an alert is about, and what to look at for it. */
export type Alert = {
  clues: AlertClues;
  span: AlertSpan;
  look: AlertLook;
  notices: LinkNotice[];
};

const NO_END: EndClue = { cluster: null, namespace: null, name: null };

/** An alert's own labels come before those of its expression, which say less. */
export function alertFrom(
  report: AlertReport,
  expression: Expression | null,
  nowMs: number,
): Alert {
  const { startMs, endMs, source, destination, isTcp } = report;
  const labels = new Set(report.labels.map(({ label }) => label));
  const matchers = expression === null ? [] : matchersOf(expression);
  const clues = cluesFromLabels([
    ...report.labels,
    ...matchers.filter(({ label }) => !labels.has(label)),
  ]);
  const own = source === null && destination === null ? {} : ownEnds(source, destination);
  const span = alertSpan(
    { startMs, endMs, ruleRangeSeconds: expression?.rangeSeconds ?? null },
    nowMs,
  );
  const isBroken = expression !== null && !expression.isWhole;
  return {
    clues: {
      ...clues,
      ...own,
      isTcp: isTcp || clues.isTcp || isAboutTcp(expression),
      ...(report.namespaces.length > 0 ? { namespaces: report.namespaces } : {}),
      searches: [...clues.searches, ...(expression === null ? [] : searchesOf(expression))],
    },
    span: {
      atMs: report.atMs ?? span.atMs,
      rangeSeconds: report.rangeSeconds ?? span.rangeSeconds,
      windowSeconds: report.windowSeconds ?? span.windowSeconds,
    },
    look: report.look,
    notices: isBroken ? [...new Set([...report.notices, "unread" as const])] : report.notices,
  };
}

/**
 * Of all selectors: a value that any of them asks for may be the one. Where parts of an expression
 * ask for different ones, the label tells nothing.
 */
function matchersOf({ selectors }: Expression): LabelMatcher[] {
  const all = selectors
    .flatMap(({ matchers }) => matchers)
    .filter(({ operator }) => !operator.startsWith("!"));
  const written = ({ operator, value }: LabelMatcher) => `${operator}${value}`;
  return all.filter((one, index) => {
    const same = all.filter(({ label }) => label === one.label);
    const isFirst = all.findIndex(({ label }) => label === one.label) === index;
    return isFirst && same.every((other) => written(other) === written(one));
  });
}

/** Ends in our own words need no series to be found by. */
function ownEnds(source: EndClue | null, destination: EndClue | null): Partial<AlertClues> {
  const namespace = destination?.namespace ?? source?.namespace ?? null;
  return {
    endTests: [],
    source: source ?? NO_END,
    destination: destination ?? NO_END,
    namespaces: namespace === null ? [] : [namespace],
  };
}

function isAboutTcp(expression: Expression | null): boolean {
  const metrics = expression?.selectors.flatMap(({ metric }) => metric ?? []) ?? [];
  return metrics.length > 0 && metrics.every((metric) => metric.startsWith("istio_tcp_"));
}
