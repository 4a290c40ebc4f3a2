import type { FlagRate } from "./edge";
import type { Judged } from "./judged";
import { rounded } from "./round";

/** Each flag's rate, the largest first: "UF,URX" counts under UF and under URX. */
export function flagRates(judged: Judged[]): FlagRate[] {
  const rates = new Map<string, number>();
  for (const { perSecond, answer } of judged) {
    if (perSecond === 0) continue;
    for (const flag of answer.flags ?? []) rates.set(flag, (rates.get(flag) ?? 0) + perSecond);
  }
  return [...rates]
    .map(([flag, requestsPerSecond]) => ({ flag, requestsPerSecond: rounded(requestsPerSecond) }))
    .sort(byRate);
}

/** What the callee's proxy alone saw and is worth telling; that its caller left is no news. */
export function flagsOnlyAtCallee(
  counted: FlagRate[],
  atCallee: Judged[],
  isTelling: (flag: string) => boolean,
): FlagRate[] {
  const known = counted.map(({ flag }) => flag);
  return flagRates(atCallee).filter(({ flag }) => isTelling(flag) && !known.includes(flag));
}

export function byRate(a: FlagRate, b: FlagRate): number {
  return b.requestsPerSecond - a.requestsPerSecond || (a.flag < b.flag ? -1 : 1);
}
