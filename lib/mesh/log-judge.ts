import type { AccessRecord } from "@/lib/envoy/access-record";
import { causeOf } from "@/lib/envoy/cause";
import { CAUSE_FACTS, type Cause } from "@/lib/envoy/cause-facts";
import { newHopPartners } from "@/lib/envoy/hop-partners";
import { newNumberList } from "@/lib/envoy/number-list";
import { pairCause } from "@/lib/envoy/pair-verdict";
import type { Thresholds } from "./health";
import { recordOutcome } from "./log-row";
import { type LogEdges, newLogTally } from "./log-tally";
import { OUTCOMES, type Outcome } from "./outcome";

/** The other side of a hop, as the place of its record. */
type Partner = { place: number; isCallee: boolean };

/**
 * Reads a log of any length once and holds a few bytes of each record: how it went, and why, with
 * the other side of its hop taken in once `settle` is called after the last one.
 */
export type LogJudge = {
  /** The record's place, counted from 0. */
  add: (record: AccessRecord) => number;
  settle: () => void;
  length: () => number;
  causeAt: (place: number) => Cause;
  outcomeAt: (place: number) => Outcome;
  /** The row of the edge that the record counts for; `null` for one that is of no edge. */
  rowAt: (place: number) => number | null;
  partnerAt: (place: number) => Partner | null;
  edges: (thresholds: Thresholds) => LogEdges;
};

const CAUSES = causeNames();
const CAUSE_NUMBERS = new Map(CAUSES.map((cause, number) => [cause, number]));
const OUTCOME_NUMBERS = new Map(OUTCOMES.map((outcome, number) => [outcome, number]));

export function newLogJudge(): LogJudge {
  const causes = newNumberList("uint8");
  const outcomes = newNumberList("uint8");
  const rows = newNumberList("uint16");
  /** A partner's place twice, and one more where it is the callee. */
  const partners = new Map<number, number>();
  const hops = newHopPartners();
  const tally = newLogTally();

  const causeAt = (place: number) => CAUSES[causes.at(place)] ?? "none";
  const outcomeAt = (place: number) => OUTCOMES[outcomes.at(place)] ?? "succeeded";
  const rowAt = (place: number) => (rows.at(place) === 0 ? null : rows.at(place) - 1);

  function settleOne(place: number, own: Cause, to: Cause): void {
    const row = rowAt(place);
    if (row !== null) tally.recount(row, outcomeAt(place), own, to);
    causes.set(place, CAUSE_NUMBERS.get(to) ?? 0);
  }

  return {
    add: (record) => {
      const cause = causeOf(record);
      const outcome = recordOutcome(record, cause);
      const place = causes.length();
      causes.push(CAUSE_NUMBERS.get(cause) ?? 0);
      outcomes.push(OUTCOME_NUMBERS.get(outcome) ?? 0);
      rows.push((tally.add(record, cause, outcome) ?? -1) + 1);
      hops.add(place, record, cause);
      return place;
    },
    settle: () => {
      const settled: { place: number; own: Cause; to: Cause }[] = [];
      for (const { place, partner, isPartnerCallee } of hops.pairs()) {
        const [own, other] = [causeAt(place), causeAt(partner)];
        const { cause: to } = isPartnerCallee ? pairCause(own, other) : pairCause(other, own);
        partners.set(place, partner * 2 + Number(isPartnerCallee));
        if (to !== own) settled.push({ place, own, to });
      }
      for (const { place, own, to } of settled) settleOne(place, own, to);
    },
    length: () => causes.length(),
    causeAt,
    outcomeAt,
    rowAt,
    partnerAt: (place) => {
      const packed = partners.get(place);
      if (packed === undefined) return null;
      return { place: Math.floor(packed / 2), isCallee: packed % 2 === 1 };
    },
    edges: (thresholds) => tally.edges(thresholds),
  };
}

function causeNames(): Cause[] {
  const isCause = (name: string): name is Cause => Object.hasOwn(CAUSE_FACTS, name);
  return Object.keys(CAUSE_FACTS).filter(isCause);
}
