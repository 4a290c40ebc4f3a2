import { causeText } from "./cause";
import type { Judged } from "./judged";
import type { Outcome } from "./outcome";
import { rounded } from "./round";

export type MainCauses = Record<Exclude<Outcome, "succeeded">, string | null>;

/** The cause behind the largest share of each outcome. */
export function mainCauses(told: Judged[]): MainCauses {
  return {
    failed: largestCause(told, "failed"),
    denied: largestCause(told, "denied"),
    givenUp: largestCause(told, "givenUp"),
  };
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
