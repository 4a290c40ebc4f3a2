import { causeText, flagCause } from "./cause";
import type { FlagRate } from "./edge";
import type { EdgeGroup } from "./edge-groups";
import { rateReporter } from "./edge-groups";
import { isEgress } from "./ends";
import { type Outcome, outcomeOf } from "./outcome";
import {
  hasNoDecidingFlag,
  isConnectionFlag,
  noOwners,
  type OwnedAnswer,
  type OwnerRates,
  ownerOf,
} from "./owner";
import type { Reporter, RequestSample } from "./samples";

/** One edge's requests, counted: all rates are those of the reporter that the edge goes by. */
export type RequestCount = {
  reporter: Reporter;
  requestsPerSecond: number;
  outcomes: Record<Outcome, number>;
  owners: OwnerRates;
  flags: FlagRate[];
  /** The cause behind the largest share of each outcome. */
  causes: Record<Outcome, string | null>;
  reported: { source: number | null; destination: number | null };
};

type Judged = { sample: RequestSample; answer: OwnedAnswer; outcome: Outcome };

export function countRequests({ samples }: EdgeGroup<RequestSample>): RequestCount {
  const reporter = rateReporter(samples);
  const judged = samples.map(judge);
  const counted = judged.filter(({ sample }) => sample.ends.reporter === reporter);
  const atCallee =
    reporter === "destination"
      ? []
      : judged.filter(({ sample }) => sample.ends.reporter === "destination");
  const calleeFlags = flagsOnlyAtCallee(counted, atCallee);
  return {
    reporter,
    requestsPerSecond: total(counted),
    outcomes: ratesByOutcome(counted),
    owners: ownerRates(counted, atCallee),
    flags: [...flagRates(counted), ...calleeFlags].sort(byRate),
    causes: {
      succeeded: null,
      failed: failedCause(counted, calleeFlags),
      denied: largestCause(counted, "denied"),
      givenUp: largestCause(counted, "givenUp"),
    },
    reported: reportedRates(samples),
  };
}

function judge(sample: RequestSample): Judged {
  const { responseCode, grpcStatus, flags, ends } = sample;
  const answer = {
    responseCode,
    grpcStatus,
    flags,
    calleeSays: ends.reporter === "destination",
    blockedByMesh: isEgress(ends) && ends.destinationServiceName === "BlackHoleCluster",
  };
  return { sample, answer, outcome: outcomeOf(answer) };
}

function ratesByOutcome(judged: Judged[]): Record<Outcome, number> {
  const rates = { succeeded: 0, failed: 0, denied: 0, givenUp: 0 };
  for (const { sample, outcome } of judged) rates[outcome] += sample.requestsPerSecond;
  return rates;
}

/**
 * A connection that breaks on the caller's side alone is the mesh's. Where the callee's own proxy
 * saw connections break too, and more of them than the plain 5xx it passed on explain, those are
 * the app's: the same reset, seen twice.
 */
function ownerRates(counted: Judged[], atCallee: Judged[]): OwnerRates {
  const owners = noOwners();
  let brokenAtCaller = 0;
  for (const { sample, answer, outcome } of counted) {
    if (outcome === "succeeded") continue;
    const owner = ownerOf(answer);
    owners[owner] += sample.requestsPerSecond;
    if (owner === "mesh" && answer.flags.some(isConnectionFlag))
      brokenAtCaller += sample.requestsPerSecond;
  }
  const passedOn = Math.max(
    0,
    total(counted.filter(isPlainFailure)) - total(atCallee.filter(isPlainFailure)),
  );
  const brokenAtCallee = total(
    atCallee.filter(({ answer }) => answer.flags.some(isConnectionFlag)),
  );
  const seenTwice = Math.min(brokenAtCaller, Math.max(0, brokenAtCallee - passedOn));
  owners.mesh -= seenTwice;
  owners.app += seenTwice;
  return owners;
}

function isPlainFailure({ answer, outcome }: Judged): boolean {
  return outcome === "failed" && hasNoDecidingFlag(answer.flags);
}

function flagRates(judged: Judged[]): FlagRate[] {
  const rates = new Map<string, number>();
  for (const { sample } of judged) {
    if (sample.requestsPerSecond === 0) continue;
    for (const flag of sample.flags)
      rates.set(flag, (rates.get(flag) ?? 0) + sample.requestsPerSecond);
  }
  return [...rates].map(([flag, requestsPerSecond]) => ({ flag, requestsPerSecond }));
}

function flagsOnlyAtCallee(counted: Judged[], atCallee: Judged[]): FlagRate[] {
  const known = new Set(flagRates(counted).map(({ flag }) => flag));
  return flagRates(atCallee).filter(({ flag }) => isConnectionFlag(flag) && !known.has(flag));
}

/** A 5xx that only passes on what the callee's proxy flagged is told in the callee's words. */
function failedCause(counted: Judged[], calleeFlags: FlagRate[]): string | null {
  const failed = counted.filter(({ outcome }) => outcome === "failed");
  const plain = total(failed.filter(isPlainFailure));
  const [told] = [...calleeFlags].sort(byRate);
  if (told !== undefined && plain >= total(failed) / 2 && told.requestsPerSecond >= plain / 2) {
    return flagCause(told.flag, true);
  }
  return largestCause(counted, "failed");
}

function largestCause(judged: Judged[], outcome: Outcome): string | null {
  const rates = new Map<string, number>();
  for (const one of judged) {
    if (one.outcome !== outcome || one.sample.requestsPerSecond === 0) continue;
    const cause = causeText(one.answer);
    rates.set(cause, (rates.get(cause) ?? 0) + one.sample.requestsPerSecond);
  }
  const [largest] = [...rates].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return largest?.[0] ?? null;
}

/** A waypoint stands for whichever side does not report itself. */
function reportedRates(samples: RequestSample[]): RequestCount["reported"] {
  const side = (reporter: Reporter) => {
    const reports = samples.filter(({ ends }) => ends.reporter === reporter);
    return reports.length === 0
      ? null
      : reports.reduce((sum, one) => sum + one.requestsPerSecond, 0);
  };
  const waypoint = side("waypoint");
  return { source: side("source") ?? waypoint, destination: side("destination") ?? waypoint };
}

function total(judged: Judged[]): number {
  return judged.reduce((sum, { sample }) => sum + sample.requestsPerSecond, 0);
}

function byRate(a: FlagRate, b: FlagRate): number {
  return b.requestsPerSecond - a.requestsPerSecond || (a.flag < b.flag ? -1 : 1);
}
