import { flagsFromText } from "@/lib/envoy/flags";
import {
  type DurationSample,
  type EndLabels,
  type HistogramBucket,
  REPORTERS,
  type Reporter,
  type RequestSample,
  type SecurityPolicy,
  TCP_COUNTERS,
  type TcpSample,
} from "@/lib/mesh/samples";
import type { Grouping } from "@/lib/mesh/scope";
import { latencyLabels } from "./edge-labels";
import type { Row } from "./instant-answer";
import { knownLabel } from "./known-label";
import { PART_LABEL } from "./promql-text";

type Labels = Row["labels"];

export function requestSamplesFromRows(rows: readonly Row[], group: Grouping): RequestSample[] {
  return rows.flatMap(({ labels, value }) => {
    if (labels[PART_LABEL] !== undefined || value === null) return [];
    return [
      {
        ends: toEndLabels(labels),
        protocol: labels.request_protocol === "grpc" ? "grpc" : "http",
        responseCode: toCode(labels.response_code),
        grpcStatus: toCode(labels.grpc_response_status),
        flags: toFlags(labels.response_flags),
        security: toSecurityPolicy(labels.connection_security_policy),
        requestsPerSecond: value,
        latencyKey: toLatencyKey(labels, group),
      } satisfies RequestSample,
    ];
  });
}

export function seriesBornFromRows(rows: readonly Row[]): number {
  return rows.find(({ labels }) => labels[PART_LABEL] === "born")?.value ?? 0;
}

export function tcpSamplesFromRows(rows: readonly Row[]): TcpSample[] {
  return rows.flatMap(({ labels, value }) => {
    const counter = TCP_COUNTERS.find((one) => one === labels[PART_LABEL]);
    if (counter === undefined || value === null) return [];
    return [
      {
        ends: toEndLabels(labels),
        counter,
        flags: toFlags(labels.response_flags),
        security: toSecurityPolicy(labels.connection_security_policy),
        perSecond: value,
      },
    ];
  });
}

/** Rows of means and rows of buckets tell of the same series: one sample holds what both said. */
export function durationSamplesFromRows(rows: readonly Row[], group: Grouping): DurationSample[] {
  const rowsOfKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = toLatencyKey(row.labels, group);
    const found = rowsOfKey.get(key);
    if (found === undefined) rowsOfKey.set(key, [row]);
    else found.push(row);
  }
  return [...rowsOfKey].map(([key, found]) => toDurationSample(key, found));
}

function toDurationSample(key: string, rows: readonly Row[]): DurationSample {
  const part = (name: string) => rows.find(({ labels }) => labels[PART_LABEL] === name)?.value;
  const native = rows.find(({ histogram }) => histogram !== null)?.histogram;
  return {
    latencyKey: key,
    reporter: toReporter(rows[0]?.labels.reporter),
    msPerSecond: part("sum") ?? native?.sum ?? null,
    countPerSecond: part("count") ?? native?.count ?? null,
    buckets: rows.flatMap(toBucket),
    nativeBuckets: native?.buckets ?? [],
  };
}

function toBucket({ labels, value }: Row): HistogramBucket[] {
  if (labels.le === undefined || value === null) return [];
  const upperMs = labels.le === "+Inf" ? Number.POSITIVE_INFINITY : Number(labels.le);
  return Number.isNaN(upperMs) ? [] : [{ upperMs, perSecond: value }];
}

export function toLatencyKey(labels: Labels, group: Grouping): string {
  const names = latencyLabels(group, labels.reporter === "destination");
  return names.map((name) => labels[name] ?? "").join("\n");
}

function toEndLabels(labels: Labels): EndLabels {
  return {
    reporter: toReporter(labels.reporter),
    sourceWorkload: knownLabel(labels.source_workload),
    sourceCanonicalService: knownLabel(labels.source_canonical_service),
    sourceNamespace: knownLabel(labels.source_workload_namespace),
    sourceCluster: knownLabel(labels.source_cluster),
    destinationService: knownLabel(labels.destination_service),
    destinationServiceName: knownLabel(labels.destination_service_name),
    destinationServiceNamespace: knownLabel(labels.destination_service_namespace),
    destinationWorkload: knownLabel(labels.destination_workload),
    destinationWorkloadNamespace: knownLabel(labels.destination_workload_namespace),
    destinationCanonicalService: knownLabel(labels.destination_canonical_service),
    destinationCluster: knownLabel(labels.destination_cluster),
    metNoWorkload: metNoWorkload(labels),
  };
}

/** Where the label is gone, the callee's cluster says it too. */
function metNoWorkload(labels: Labels): boolean {
  return (labels.destination_workload ?? labels.destination_cluster) === "unknown";
}

/** A series that lost its reporter is read as the caller's: its rates are all there is. */
function toReporter(text: string | undefined): Reporter {
  return REPORTERS.find((reporter) => reporter === text) ?? "source";
}

function toSecurityPolicy(text: string | undefined): SecurityPolicy {
  return text === "mutual_tls" || text === "none" ? text : null;
}

function toFlags(text: string | undefined): string[] | null {
  return text === undefined ? null : flagsFromText(text);
}

/** Only whole numbers are codes: anything else is as good as no label. */
function toCode(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : null;
}
