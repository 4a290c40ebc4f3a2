import { causeOf } from "@/lib/envoy/cause";
import { formatFigure } from "@/lib/format/figure";
import type { EdgeEvidence, EvidenceSource } from "./edge-evidence";
import { type EdgeRecords, edgeRecords } from "./edge-records";
import { evidenceGroups } from "./evidence-groups";
import { evidenceUpgrades } from "./evidence-upgrade";
import { type LogEntry, type ReadEntry, readEntries } from "./log-entry";
import type { LogSubject } from "./log-subject";
import { loggedRequests } from "./logged-requests";
import type { Notice } from "./notice";
import { telemetryResource } from "./telemetry-resource";

type Words = Pick<EdgeEvidence, "lines" | "groups" | "upgrades" | "telemetry" | "notices">;

const MOST_GROUPS = 50;
const GRPC_PATH = /^\/(?:\w+\.)+\w+\/\w+$/;

/** What the lines of a log store prove about one edge. */
export function evidenceFromEntries(
  entries: readonly LogEntry[],
  subject: LogSubject,
  sources: readonly EvidenceSource[],
): Words {
  const { read, lines, undecodable } = readEntries(entries);
  const records = edgeRecords(read, subject);
  const requests = loggedRequests(records, calleeSinceMs(records, sources));
  const groups = evidenceGroups(requests);
  const belonged = records.caller.length + records.callee.length;
  const counts = { read: lines, belonged, undecodable };
  return {
    lines: counts,
    groups: groups.slice(0, MOST_GROUPS),
    upgrades: evidenceUpgrades(requests),
    telemetry: belonged === 0 ? telemetryFor(subject) : null,
    notices: [
      belonged === 0 ? noLines(counts) : sample(counts, sources),
      ...(subject.isGuessed ? [guessed()] : []),
      ...(hidesGrpcStatus([...records.caller, ...records.callee]) ? [silentGrpc()] : []),
      ...(records.unattributed > 0 ? [unattributed(records.unattributed)] : []),
      ...(groups.length > MOST_GROUPS ? [tooManyKinds(groups.length)] : []),
    ],
  };
}

/** From when on every failure that the callee's proxies logged is at hand. */
function calleeSinceMs({ callee }: EdgeRecords, sources: readonly EvidenceSource[]): number | null {
  const isCut = sources.some((source) => source.isCut && source.about === "callee's failures");
  const failed = callee.filter(({ record }) => causeOf(record) !== "none");
  const times = failed.map(({ entry }) => entry.timeMs);
  return isCut && times.length > 0 ? Math.min(...times) : null;
}

/** Only where there is a proxy to turn logging on for. */
function telemetryFor({ callers, callees }: LogSubject): string | null {
  const namespaces = [...callers, ...callees].map(({ namespace }) => namespace);
  return namespaces.length === 0 ? null : telemetryResource(namespaces);
}

function noLines({ read, undecodable }: EdgeEvidence["lines"]): Notice {
  if (read === 0) {
    return notice(
      "empty",
      "The log store has no line of these proxies in this time. Access logging is off by default in Istio: the Telemetry resource beside this has the proxies log what fails. If they do log, check LOKI_SELECTOR and the tenant.",
    );
  }
  if (undecodable === read) {
    return notice(
      "empty",
      `None of ${formatFigure(read)} lines is an access log: the proxies wrote other lines alone, or in a format of their own. Access logging is off by default in Istio: the Telemetry resource beside this turns it on for what fails.`,
    );
  }
  return notice(
    "empty",
    `None of ${formatFigure(read)} lines tells of this edge, though these proxies log others: it may be healthy and only failures logged, or its side may not log.`,
  );
}

function sample(
  { read, belonged }: EdgeEvidence["lines"],
  sources: readonly EvidenceSource[],
): Notice {
  const newest = sources.some(({ isCut }) => isCut) ? "the newest " : "";
  return notice(
    "sample",
    `${formatFigure(belonged)} of ${newest}${formatFigure(read)} lines tell of this edge. Failures were asked for first: counts are of this sample and say nothing about rates.`,
  );
}

function guessed(): Notice {
  return notice(
    "guessed",
    "Metrics could not tell which workloads are behind this edge: pods were looked for by the names of its ends.",
  );
}

/** A format that writes the status anywhere leaves it out of no failure. */
function hidesGrpcStatus(records: readonly ReadEntry[]): boolean {
  return records.some(isSilentGrpc) && !records.some(({ record }) => record.grpcStatus !== null);
}

/** Only a name of package, service and method tells gRPC in Istio's own formats. */
function isSilentGrpc({ record }: ReadEntry): boolean {
  const { path, grpcStatus, responseCode, flags } = record;
  const isGrpc = record.method === "POST" && path !== null && GRPC_PATH.test(path);
  return isGrpc && grpcStatus === null && responseCode === 200 && flags.length === 0;
}

function silentGrpc(): Notice {
  return notice(
    "grpc",
    "gRPC fails under HTTP 200, and these lines do not hold the gRPC status: such failures do not show here. Add %GRPC_STATUS_NUMBER% as grpc_status to a JSON access-log format.",
  );
}

function unattributed(count: number): Notice {
  return notice(
    "unattributed",
    `${formatFigure(count)} lines of the callee's proxy do not say who called and are left out: the callee has other callers.`,
  );
}

function tooManyKinds(kinds: number): Notice {
  return notice(
    "cut",
    `The lines tell of ${formatFigure(kinds)} kinds of failure: the ${MOST_GROUPS} most frequent are here.`,
  );
}

function notice(kind: string, message: string): Notice {
  return { source: "loki", kind, message };
}
