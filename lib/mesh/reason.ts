import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Edge, EdgeTrouble } from "./edge";
import { isTooFewToJudge } from "./edge-trouble";
import { trafficPerSecond } from "./failed-rate";
import type { TroubleOutcome } from "./outcome";

export type ReasonFacts = {
  health: Edge["health"];
  unit: "req" | "connections";
  perSecond: number;
  troubles: readonly EdgeTrouble[];
};

const VERBS: Record<TroubleOutcome, string> = {
  failed: "fail",
  denied: "are denied",
  givenUp: "are given up",
};

/** One sentence a person would say about an edge. */
export function reasonSentence(facts: ReasonFacts): string {
  const { health, unit, perSecond } = facts;
  if (health === "idle")
    return unit === "req" ? "No requests in the window" : "No connections in the window";
  const traffic = formatPerSecond(perSecond, unit);
  if (health === "unknown") return `The metrics do not say how ${traffic} end`;
  const { first, others } = toldFirst(facts.troubles);
  const told =
    first === null
      ? `None of ${traffic} fail`
      : textOf(first, `${shareOf(first)} of ${traffic}`, openOf(first));
  return [told, ...othersTexts(others)].join("; ");
}

/** "90 % of 10 req/s fail because they reach no healthy endpoint (UH)"; what is open is left out. */
export function troubleText(edge: Edge, trouble: EdgeTrouble): string {
  return textOf(trouble, shareOfTraffic(edge, trouble), null);
}

/** "90 % of 10 req/s". */
export function shareOfTraffic(edge: Edge, trouble: EdgeTrouble): string {
  const unit = edge.protocol === "tcp" ? "connections" : "req";
  // Connections may close that opened before the window.
  const perSecond = trafficPerSecond(edge) || trouble.requestsPerSecond;
  return `${shareOf(trouble)} of ${formatPerSecond(perSecond, unit)}`;
}

/** What else does not succeed, as far as it is worth saying. */
export function othersTexts(troubles: readonly EdgeTrouble[]): string[] {
  return troubles
    .filter(({ outcome, isNotable }) => isNotable || outcome === "denied")
    .map((trouble) => textOf(trouble, shareOf(trouble), openOf(trouble)));
}

/** What fails comes first, unless so little fails that what is denied or given up alone is the news. */
function toldFirst(troubles: readonly EdgeTrouble[]) {
  const [weightiest] = troubles;
  const failed = troubles.find(({ outcome }) => outcome === "failed") ?? null;
  const first = weightiest?.isNotable === true ? weightiest : failed;
  return { first, others: troubles.filter((trouble) => trouble !== first) };
}

function textOf(trouble: EdgeTrouble, share: string, open: string | null): string {
  const { outcome, count, causes } = trouble;
  const text = `${share} ${VERBS[outcome]} ${causes[0]?.because ?? ""}`.trim();
  const whole = open === null ? text : `${text}: ${open}`;
  return isTooFewToJudge(trouble)
    ? `${whole}; too few to judge: ${count.wrong} of ${count.of}`
    : whole;
}

function shareOf({ ratio }: EdgeTrouble): string {
  return formatPercent(ratio);
}

function openOf({ causes }: EdgeTrouble): string | null {
  return causes[0]?.open ?? null;
}
