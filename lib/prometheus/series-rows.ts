import {
  type DurationPart,
  type DurationTrack,
  QUANTILES,
  type Quantile,
} from "@/lib/mesh/latency-course";
import { type EndLabels, REPORTERS } from "@/lib/mesh/samples";
import type { Grouping } from "@/lib/mesh/scope";
import type { RequestTrack, TcpTrack } from "@/lib/mesh/track";
import { knownLabel } from "./known-label";
import { PART_LABEL } from "./promql-text";
import type { RangeRow } from "./range-answer";
import { CALLEE_VERSION } from "./series-question";
import { timedRequests, timedTcp } from "./timed-rows";

type Labels = RangeRow["labels"];

export function requestTracks(rows: readonly RangeRow[], group: Grouping): RequestTrack[] {
  return rows.flatMap((row) =>
    timedRequests([row], group).map((one) => ({ ...one, ...versionsOf(row.labels, one.ends) })),
  );
}

export function tcpTracks(rows: readonly RangeRow[]): TcpTrack[] {
  return rows.flatMap((row) =>
    timedTcp([row]).map((one) => ({ ...one, ...versionsOf(row.labels, one.ends) })),
  );
}

export function durationTracks(rows: readonly RangeRow[]): DurationTrack[] {
  return rows.flatMap(({ labels, values }) => {
    const part = partOf(labels);
    if (part === null) return [];
    const reporter = REPORTERS.find((one) => one === labels.reporter) ?? "source";
    return [{ reporter, calleeVersion: calleeVersion(labels), part, values }];
  });
}

function partOf(labels: Labels): DurationPart | null {
  const part = labels[PART_LABEL];
  if (part === "sum" || part === "count") return { kind: part };
  if (part !== undefined) {
    return isQuantile(part) ? { kind: "quantile", quantile: part } : null;
  }
  if (labels.le === undefined) return null;
  const upperMs = labels.le === "+Inf" ? Number.POSITIVE_INFINITY : Number(labels.le);
  return Number.isNaN(upperMs) ? null : { kind: "bucket", upperMs };
}

function isQuantile(text: string): text is Quantile {
  return Object.hasOwn(QUANTILES, text);
}

/** Istio writes the revision `latest` where no host was picked, and so no version was met. */
function versionsOf(labels: Labels, { metNoWorkload }: EndLabels) {
  return {
    callerVersion:
      knownLabel(labels.source_canonical_revision) ?? knownLabel(labels.source_version),
    calleeVersion: metNoWorkload ? null : calleeVersion(labels),
  };
}

function calleeVersion(labels: Labels): string | null {
  const [revision, version] = CALLEE_VERSION;
  return knownLabel(labels[revision]) ?? knownLabel(labels[version]);
}
