import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Health } from "./edge";
import { isTooFew, type Tally, wholeCount } from "./health";
import type { MainCauses } from "./main-causes";

export type ReasonFacts = {
  health: Health;
  unit: "req" | "connections";
  perSecond: number;
  /** Requests, or connections, of the whole window. */
  tally: Tally;
  /** `null`: a share of nothing, or, where the health is unknown, one that the metrics do not tell. */
  ratios: Record<keyof MainCauses, number | null>;
  causes: MainCauses;
  /** A share from which something is worth saying. */
  notableRatio: number;
};

/** One sentence a person would say about an edge. */
export function reasonSentence(facts: ReasonFacts): string {
  const { health, unit, perSecond } = facts;
  if (health === "idle")
    return unit === "req" ? "No requests in the window" : "No connections in the window";
  const traffic = formatPerSecond(perSecond, unit);
  if (health === "unknown") return `The metrics do not say how ${traffic} end`;
  const [first, ...others] = sharesOf(facts);
  const parts = [
    shareText(first, ` of ${traffic}`),
    ...others.map((share) => shareText(share, "")),
  ];
  const { total, failed } = facts.tally;
  if (health === "degraded" && failed !== null && isTooFew(failed)) {
    parts.push(`too few to judge: ${countText(total, failed)}`);
  }
  return parts.join("; ");
}

type Share = { ratio: number; verb: string; cause: string | null };

/** What fails comes first, unless so little fails that what is denied or given up alone is the news. */
function sharesOf({ ratios, causes, notableRatio }: ReasonFacts): [Share, ...Share[]] {
  const failed = { ratio: ratios.failed ?? 0, verb: "fail", cause: causes.failed }; // a share of nothing is none
  const denied = { ratio: ratios.denied ?? 0, verb: "are denied", cause: causes.denied };
  const givenUp = { ratio: ratios.givenUp ?? 0, verb: "are given up", cause: causes.givenUp };
  const isNews = ({ ratio }: Share) => ratio >= notableRatio;
  const others = [
    ...(denied.ratio > 0 ? [denied] : []),
    ...(isNews(givenUp) ? [givenUp] : []),
  ].toSorted((a, b) => Number(isNews(b)) - Number(isNews(a)));
  const [first, ...rest] = others;
  return first === undefined || isNews(failed) || !isNews(first)
    ? [failed, ...others]
    : [first, ...rest];
}

function shareText({ ratio, verb, cause }: Share, ofTraffic: string): string {
  if (ratio === 0) return `None${ofTraffic} ${verb}`;
  return `${formatPercent(ratio)}${ofTraffic} ${verb} ${cause ?? ""}`.trim();
}

/** A failure whose rate reads as less than one was one all the same. */
function countText(total: number, failed: number): string {
  const failures = Math.max(1, wholeCount(failed));
  return `${failures} of ${Math.max(failures, wholeCount(total))}`;
}
