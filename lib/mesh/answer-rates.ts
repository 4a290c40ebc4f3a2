import type { Owner } from "@/lib/envoy/owner";
import { type Judged, judgedClosing, judgedRequest } from "./judged";
import type { TroubleOutcome } from "./outcome";
import { ownerOf } from "./owner";
import { rounded } from "./round";
import { requestSamplesAt, tcpSamplesAt } from "./track";
import type { EdgeTracks } from "./track-moments";

/** One kind of answer that went wrong, as one side counts it. */
export type AnswerRate = {
  side: "caller" | "callee";
  /** `null`: TCP, or the label is gone. 0 is "no answer was written". */
  responseCode: number | null;
  grpcStatus: number | null;
  flags: string[];
  outcome: TroubleOutcome;
  owner: Owner;
  perSecond: number;
};

const MOST_KINDS = 20;

/** What did not succeed at one instant, the most frequent first. */
export function answerRates(edges: readonly EdgeTracks[], index: number): AnswerRate[] {
  const rates = new Map<string, AnswerRate>();
  for (const judged of edges.flatMap((edge) => judgedAt(edge, index))) {
    const { outcome, perSecond, answer } = judged;
    if (outcome === "succeeded" || perSecond <= 0) continue;
    const kind = {
      side: answer.calleeSays ? ("callee" as const) : ("caller" as const),
      responseCode: answer.responseCode,
      grpcStatus: answer.grpcStatus,
      flags: answer.flags ?? [],
      outcome,
      owner: ownerOf(answer),
    };
    const key = JSON.stringify(kind);
    rates.set(key, { ...kind, perSecond: (rates.get(key)?.perSecond ?? 0) + perSecond });
  }
  return [...rates]
    .map(([key, rate]) => ({ key, rate: { ...rate, perSecond: rounded(rate.perSecond) } }))
    .sort((a, b) => b.rate.perSecond - a.rate.perSecond || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_KINDS)
    .map(({ rate }) => rate);
}

function judgedAt(edge: EdgeTracks, index: number): Judged[] {
  if (edge.transport === "request") {
    return requestSamplesAt(edge.group.samples, index).map(judgedRequest);
  }
  const samples = tcpSamplesAt(edge.group.samples, index);
  return samples.filter(({ counter }) => counter === "closed").map(judgedClosing);
}
