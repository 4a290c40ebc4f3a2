import { isEgress } from "./ends";
import { connectionOutcomeOf, OUTCOMES, type Outcome, outcomeOf } from "./outcome";
import type { OwnedAnswer } from "./owner";
import type { EndLabels, RequestSample, TcpSample } from "./samples";

/** How requests, or connections that closed, went. */
export type Judged = { perSecond: number; answer: OwnedAnswer; outcome: Outcome };

export function judgedRequest(sample: RequestSample): Judged {
  const { responseCode, grpcStatus, flags, ends, requestsPerSecond } = sample;
  const answer = { responseCode, grpcStatus, flags, ...circumstances(ends) };
  return { perSecond: requestsPerSecond, answer, outcome: outcomeOf(answer) };
}

/** A connection tells how it went when it closes. */
export function judgedClosing({ flags, ends, perSecond }: TcpSample): Judged {
  const answer = { responseCode: null, grpcStatus: null, flags, ...circumstances(ends) };
  return { perSecond, answer, outcome: connectionOutcomeOf(flags) };
}

export function totalOf(judged: Judged[]): number {
  return judged.reduce((sum, { perSecond }) => sum + perSecond, 0);
}

export function outcomeRates(judged: Judged[]): Record<Outcome, number> {
  const rates = { succeeded: 0, failed: 0, denied: 0, givenUp: 0 };
  for (const outcome of OUTCOMES) {
    rates[outcome] = totalOf(judged.filter((one) => one.outcome === outcome));
  }
  return rates;
}

function circumstances(ends: EndLabels) {
  return {
    calleeSays: ends.reporter === "destination",
    blockedByMesh: isEgress(ends) && ends.destinationServiceName === "BlackHoleCluster",
  };
}
