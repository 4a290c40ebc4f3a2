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
  const { health, unit, perSecond, ratios } = facts;
  if (health === "idle")
    return unit === "req" ? "No requests in the window" : "No connections in the window";
  const traffic = formatPerSecond(perSecond, unit);
  if (health === "unknown") return `The metrics do not say how ${traffic} end`;
  const parts = [failedPart(facts, traffic)];
  if (ratios.denied !== null && ratios.denied > 0) {
    parts.push(`${formatPercent(ratios.denied)} are denied ${facts.causes.denied ?? ""}`.trim());
  }
  if (ratios.givenUp !== null && ratios.givenUp >= facts.notableRatio) {
    parts.push(
      `${formatPercent(ratios.givenUp)} are given up ${facts.causes.givenUp ?? ""}`.trim(),
    );
  }
  const { total, failed } = facts.tally;
  if (health === "degraded" && failed !== null && isTooFew(failed)) {
    parts.push(`too few to judge: ${countText(total, failed)}`);
  }
  return parts.join("; ");
}

function failedPart({ causes, ratios }: ReasonFacts, traffic: string): string {
  if (ratios.failed === null || ratios.failed === 0) return `None of ${traffic} fail`;
  return `${formatPercent(ratios.failed)} of ${traffic} fail ${causes.failed ?? ""}`.trim();
}

/** A failure whose rate reads as less than one was one all the same. */
function countText(total: number, failed: number): string {
  const failures = Math.max(1, wholeCount(failed));
  return `${failures} of ${Math.max(failures, wholeCount(total))}`;
}
