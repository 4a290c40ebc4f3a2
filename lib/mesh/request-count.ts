import { inCalleesWords } from "./callee-words";
import type { Edge, FlagRate } from "./edge";
import { rateReporter } from "./edge-groups";
import { byRate, flagRates, flagsOnlyAtCallee } from "./flag-rates";
import { judgedRequest, outcomeRates, totalOf } from "./judged";
import type { Outcome } from "./outcome";
import { isConnectionFlag, type OwnerRates } from "./owner";
import { roundedOrNull } from "./round";
import type { Reporter, RequestSample } from "./samples";
import { ownersOf, type WentWrong, wentWrong } from "./went-wrong";

/** One edge's requests, counted: all rates are those of the reporter that the edge goes by. */
export type RequestCount = {
  requestsPerSecond: number;
  /** `null`: no sample says how its requests ended. */
  outcomes: Record<Outcome, number> | null;
  owners: OwnerRates;
  flags: FlagRate[];
  wrongs: WentWrong[];
  reported: Edge["reported"];
};

export function countRequests(samples: RequestSample[]): RequestCount {
  const reporter = rateReporter(samples);
  const countedSamples = samples.filter(({ ends }) => ends.reporter === reporter);
  const counted = countedSamples.map(judgedRequest);
  const atCallee =
    reporter === "destination"
      ? []
      : samples.filter(({ ends }) => ends.reporter === "destination").map(judgedRequest);
  const flags = flagRates(counted);
  const calleeFlags = flagsOnlyAtCallee(flags, atCallee, isConnectionFlag);
  const wrongs = wentWrong(inCalleesWords(counted, atCallee), atCallee);
  const outcomes = outcomeRates(counted);
  return {
    requestsPerSecond: totalOf(counted),
    outcomes: outcomes.failed === 0 && countedSamples.every(isMute) ? null : outcomes,
    owners: ownersOf(wrongs),
    flags: [...flags, ...calleeFlags].sort(byRate),
    wrongs,
    reported: reportedRates(samples),
  };
}

/** With neither code nor status, "no failure" would be a guess. */
export function isMute({ responseCode, grpcStatus }: RequestSample): boolean {
  return responseCode === null && grpcStatus === null;
}

/** A waypoint stands for whichever side does not report itself. */
function reportedRates(samples: RequestSample[]): Edge["reported"] {
  const side = (reporter: Reporter) => {
    const reports = samples.filter(({ ends }) => ends.reporter === reporter);
    return reports.length === 0
      ? null
      : reports.reduce((sum, one) => sum + one.requestsPerSecond, 0);
  };
  const waypoint = side("waypoint");
  return {
    source: roundedOrNull(side("source") ?? waypoint),
    destination: roundedOrNull(side("destination") ?? waypoint),
  };
}
