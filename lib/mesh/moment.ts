import { countClosings } from "./closing-count";
import type { Edge, FlagRate } from "./edge";
import { type EdgeGroup, rateReporter } from "./edge-groups";
import { trafficPerSecond } from "./failed-rate";
import { byRate } from "./flag-rates";
import type { Thresholds } from "./health";
import { OUTCOMES, type Outcome } from "./outcome";
import { requestFigures } from "./request-edge";
import { ratio, rounded } from "./round";
import type { RequestSample, TcpSample } from "./samples";
import { tcpEdge } from "./tcp-edge";
import type { WentWrong } from "./went-wrong";

/** One instant of one edge, or of several taken together. */
export type Moment = {
  /** Requests, or connections opened. */
  perSecond: number;
  /** `null`: the metrics do not say how they ended. */
  outcomes: Record<Outcome, number> | null;
  errorRatio: number | null;
  deniedRatio: number | null;
  mtlsRatio: number | null;
  flags: FlagRate[];
  wrongs: WentWrong[];
  reported: Edge["reported"];
  tcp: Edge["tcp"];
};

export type MomentRules = { windowSeconds: number; thresholds: Thresholds };

const TCP_RATES = [
  "sentBytesPerSecond",
  "receivedBytesPerSecond",
  "openedPerSecond",
  "closedPerSecond",
] as const;

/** By the very rules that the table's edges are made by. */
export function requestMoment(samples: RequestSample[]): Moment {
  const { requestsPerSecond, outcomes, ratios, mtlsRatio, flags, wrongs, reported } =
    requestFigures(samples);
  return {
    perSecond: rounded(requestsPerSecond),
    outcomes,
    errorRatio: ratios.failed,
    deniedRatio: ratios.denied,
    mtlsRatio,
    flags,
    wrongs,
    reported,
    tcp: null,
  };
}

export function tcpMoment(
  group: EdgeGroup<TcpSample>,
  { windowSeconds, thresholds }: MomentRules,
): Moment {
  const edge = tcpEdge(group, windowSeconds, thresholds);
  const { errorRatio, deniedRatio, mtlsRatio, flags, reported, tcp } = edge;
  const { outcomes, wrongs } = countClosings(group.samples, rateReporter(group.samples));
  const perSecond = trafficPerSecond(edge);
  return { perSecond, outcomes, errorRatio, deniedRatio, mtlsRatio, flags, wrongs, reported, tcp };
}

/** `null`: none of them was there. Ratios count by traffic; one that nobody told says nothing. */
export function momentOfAll(moments: readonly Moment[]): Moment | null {
  const [first, ...others] = moments;
  if (first === undefined || others.length === 0) return first ?? null;
  const outcomes = moments.map((one) => one.outcomes).filter((one) => one !== null);
  const tcp = moments.map((one) => one.tcp).filter((one) => one !== null);
  return {
    perSecond: sumOf(moments, (one) => one.perSecond),
    outcomes: outcomes.length < moments.length ? null : sums(OUTCOMES, outcomes),
    errorRatio: sharedRatio(moments, "errorRatio"),
    deniedRatio: sharedRatio(moments, "deniedRatio"),
    mtlsRatio: sharedRatio(moments, "mtlsRatio"),
    flags: flagsOfAll(moments),
    wrongs: moments.flatMap(({ wrongs }) => wrongs),
    reported: {
      source: sumOfKnown(moments.map(({ reported }) => reported.source)),
      destination: sumOfKnown(moments.map(({ reported }) => reported.destination)),
    },
    tcp: tcp.length === 0 ? null : sums(TCP_RATES, tcp),
  };
}

type RatioColumn = "errorRatio" | "deniedRatio" | "mtlsRatio";

function sharedRatio(moments: readonly Moment[], column: RatioColumn): number | null {
  const told = moments.flatMap(({ [column]: share, perSecond }) =>
    share === null ? [] : [{ share, perSecond }],
  );
  const total = sumOf(told, ({ perSecond }) => perSecond);
  return ratio(
    sumOf(told, ({ share, perSecond }) => share * perSecond),
    total,
  );
}

function flagsOfAll(moments: readonly Moment[]): FlagRate[] {
  const flags = new Set(moments.flatMap((one) => one.flags.map(({ flag }) => flag)));
  const rateOf = (flag: string) => (one: Moment) =>
    sumOf(one.flags, (rate) => (rate.flag === flag ? rate.requestsPerSecond : 0));
  return [...flags]
    .map((flag) => ({ flag, requestsPerSecond: sumOf(moments, rateOf(flag)) }))
    .sort(byRate);
}

function sums<Name extends string>(
  names: readonly Name[],
  records: readonly Record<Name, number>[],
): Record<Name, number> {
  const [first] = records;
  if (first === undefined) throw new RangeError("no record to sum");
  const total = { ...first };
  for (const name of names) total[name] = sumOf(records, (one) => one[name]);
  return total;
}

function sumOf<One>(all: readonly One[], figure: (one: One) => number): number {
  return rounded(all.reduce((sum, one) => sum + figure(one), 0));
}

function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sumOf(known, (value) => value);
}
