import { causeText, flagCause } from "./cause";
import type { FlagRate } from "./edge";
import { type Judged, totalOf } from "./judged";
import type { Outcome } from "./outcome";
import { isPlainFailure } from "./owner-rates";
import { rounded } from "./round";

export type MainCauses = Record<Exclude<Outcome, "succeeded">, string | null>;

/** The cause behind the largest share of each outcome. */
export function mainCauses(counted: Judged[], calleeFlags: FlagRate[]): MainCauses {
  return {
    failed: calleesCause(counted, calleeFlags) ?? largestCause(counted, "failed"),
    denied: largestCause(counted, "denied"),
    givenUp: largestCause(counted, "givenUp"),
  };
}

/** A 5xx that only passes on what the callee's proxy flagged is told in the callee's words. */
function calleesCause(counted: Judged[], [told]: FlagRate[]): string | null {
  const failed = counted.filter(({ outcome }) => outcome === "failed");
  const plain = totalOf(failed.filter(isPlainFailure));
  if (told === undefined || plain < totalOf(failed) / 2) return null;
  return told.requestsPerSecond >= plain / 2 ? flagCause(told.flag, true) : null;
}

function largestCause(judged: Judged[], outcome: Outcome): string | null {
  const rates = new Map<string, number>();
  for (const { answer, perSecond, outcome: own } of judged) {
    if (own !== outcome || perSecond === 0) continue;
    const cause = causeText(answer);
    rates.set(cause, (rates.get(cause) ?? 0) + perSecond);
  }
  const [largest] = [...rates].sort(
    ([a, rateOfA], [b, rateOfB]) => rounded(rateOfB) - rounded(rateOfA) || (a < b ? -1 : 1),
  );
  return largest?.[0] ?? null;
}
