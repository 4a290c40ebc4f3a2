import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { Edge, EdgeBefore, Health } from "./edge";
import { trafficPerSecond } from "./failed-rate";
import { isUnhealthy } from "./health";
import { isRateMoved, isShareMoved } from "./proven-change";

/** Weightiest first. */
export const CHANGE_KINDS = [
  "worse",
  "new",
  "gone",
  "better",
  "busier",
  "quieter",
  "same",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type EdgeChange = { kind: ChangeKind; sentence: string };

/** Two looks at one edge, each over a window of `windowSeconds`. */
type Looks = { edge: Edge; before: EdgeBefore; windowSeconds: number };

const SLOWER_FACTOR = 2;
const SLOWER_BY_MS = 100;
/** A percentile of fewer requests says little. */
const FEWEST_FOR_P99 = 100;

/** How an edge differs from what it was, the worst first; `null` where nothing is compared. */
export function edgeChange(edge: Edge, windowSeconds: number): EdgeChange | null {
  const { before } = edge;
  if (before === undefined) return null;
  if (before === null) return { kind: "new", sentence: newSentence(edge) };
  const looks = { edge, before, windowSeconds };
  return (
    failureChange(looks) ??
    deniedChange(looks) ??
    latencyChange(looks) ??
    rateChange(looks) ?? { kind: "same", sentence: sameSentence(looks) }
  );
}

/** For an edge of then that is no more, as it was. */
export function goneChange(was: Edge): EdgeChange {
  return { kind: "gone", sentence: `Gone: ${trafficText(was)} then` };
}

/** Into failing or out of it is a change by itself, since that is judged on counts already. */
function failureChange({ edge, before, windowSeconds }: Looks): EdgeChange | null {
  const now = failedRatio(edge.errorRatio, trafficPerSecond(edge));
  const then = failedRatio(before.errorRatio, trafficBefore(before));
  if (now === null || then === null) return null;
  const began = edge.health === "failing" && before.health !== "failing" && now > then;
  const ended = before.health === "failing" && isJudged(edge.health) && now < then;
  const moved = isShareMoved(
    share(edge.errorRatio, trafficPerSecond(edge) * windowSeconds),
    share(before.errorRatio, trafficBefore(before) * windowSeconds),
    edge.health === before.health ? "by much" : "at all",
  );
  if (!began && !ended && !moved) return null;
  return {
    kind: now > then ? "worse" : "better",
    sentence: `${shareText(now)} fail, ${shareText(then)} then`,
  };
}

function deniedChange({ edge, before, windowSeconds }: Looks): EdgeChange | null {
  const { deniedRatio: now } = edge;
  const { deniedRatio: then } = before;
  const moved = isShareMoved(
    share(now, trafficPerSecond(edge) * windowSeconds),
    share(then, trafficBefore(before) * windowSeconds),
    "by much",
  );
  if (!moved || now === null || then === null) return null;
  return {
    kind: now > then ? "worse" : "better",
    sentence: `${shareText(now)} are denied, ${shareText(then)} then`,
  };
}

function latencyChange({ edge, before, windowSeconds }: Looks): EdgeChange | null {
  const { p99Ms: now } = edge;
  const { p99Ms: then } = before;
  const requests = windowSeconds * Math.min(trafficPerSecond(edge), trafficBefore(before));
  if (now === null || then === null || requests < FEWEST_FOR_P99) return null;
  const isFarApart = Math.max(now, then) >= SLOWER_FACTOR * Math.min(now, then);
  if (!isFarApart || Math.abs(now - then) < SLOWER_BY_MS) return null;
  return {
    kind: now > then ? "worse" : "better",
    sentence: `p99 ${formatLatency(now)}, ${formatLatency(then)} then`,
  };
}

function rateChange({ edge, before, windowSeconds }: Looks): EdgeChange | null {
  const now = trafficPerSecond(edge);
  const then = trafficBefore(before);
  if (!isRateMoved(now * windowSeconds, then * windowSeconds)) return null;
  const unit = unitOf(edge);
  return {
    kind: now > then ? "busier" : "quieter",
    sentence: `${formatPerSecond(now, unit)}, ${formatPerSecond(then, unit)} then`,
  };
}

/** Of no traffic none fails; of any other, nobody knows what the metrics do not tell. */
function failedRatio(told: number | null, perSecond: number): number | null {
  return told === null && perSecond <= 0 ? 0 : told;
}

function sameSentence({ edge, before }: Looks): string {
  const now = failedRatio(edge.errorRatio, trafficPerSecond(edge));
  const then = failedRatio(before.errorRatio, trafficBefore(before));
  if (now === null && then === null) return "How many fail is not known, neither now nor then";
  if (now === null) return "How many fail now is not known";
  return then === null ? "How many failed then is not known" : "About the same as then";
}

function isJudged(health: Health): boolean {
  return health === "healthy" || health === "degraded";
}

function trafficBefore({ requestsPerSecond, openedPerSecond }: EdgeBefore): number {
  return requestsPerSecond ?? openedPerSecond ?? 0; // nothing counted is nothing to prove a change by
}

function share(ratio: number | null, total: number) {
  return ratio === null ? null : { ratio, total };
}

function shareText(ratio: number): string {
  return ratio === 0 ? "none" : formatPercent(ratio);
}

function newSentence(edge: Edge): string {
  const failed = isUnhealthy(edge) ? `, ${shareText(edge.errorRatio ?? 0)} of which fail` : "";
  return `New: ${trafficText(edge)}${failed}`;
}

function trafficText(edge: Edge): string {
  return formatPerSecond(trafficPerSecond(edge), unitOf(edge));
}

function unitOf({ protocol }: Edge): string {
  return protocol === "tcp" ? "connections" : "req";
}
