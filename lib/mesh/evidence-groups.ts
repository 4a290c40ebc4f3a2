import type { AccessRecord } from "@/lib/envoy/access-record";
import type { EvidenceGroup } from "./edge-evidence";
import type { LoggedRequest } from "./logged-requests";
import { pathTemplate } from "./path-template";

const LONGEST_RAW = 4000;

/** Requests that went wrong, most frequent kind first. */
export function evidenceGroups(requests: readonly LoggedRequest[]): EvidenceGroup[] {
  const groups = new Map<string, EvidenceGroup>();
  for (const request of requests) {
    const one = asGroup(request);
    if (one === null) continue;
    const key = keyOf(one);
    const known = groups.get(key);
    groups.set(key, known === undefined ? one : joined(known, one));
  }
  return [...groups]
    .sort(([aKey, a], [bKey, b]) => b.count - a.count || (aKey < bKey ? -1 : 1))
    .map(([, group]) => group);
}

function asGroup({ deciding, side, verdict }: LoggedRequest): EvidenceGroup | null {
  const { owner, cause, sentence, confidence } = verdict;
  if (owner === "none") return null;
  const { record, entry } = deciding;
  const at = timeOf(deciding);
  return {
    flags: record.flags,
    code: record.responseCode,
    grpcStatus: record.grpcStatus,
    details: record.details ?? record.connectionTermination ?? record.error,
    path: record.path === null ? null : pathTemplate(record.path),
    host: hostOf(record),
    count: 1,
    side,
    owner,
    cause,
    sentence,
    confidence,
    example: {
      raw: entry.line.slice(0, LONGEST_RAW),
      startTime: record.startTime,
      pod: record.pod,
    },
    firstAt: at,
    lastAt: at,
  };
}

/** Proxies of different versions write the same flags in different orders. */
function keyOf({ flags, code, grpcStatus, details, path, host, cause }: EvidenceGroup): string {
  return JSON.stringify([cause, flags.toSorted(), code, grpcStatus, details, path, host]);
}

function hostOf({ direction, destinationService, authority, serverName }: AccessRecord) {
  const isAstray = destinationService === null && direction !== "inbound";
  return isAstray ? (authority ?? serverName) : null;
}

function joined(a: EvidenceGroup, b: EvidenceGroup): EvidenceGroup {
  const newest = b.lastAt > a.lastAt ? b : a;
  return {
    ...newest,
    count: a.count + b.count,
    side: a.side === b.side ? a.side : "both",
    confidence: surer(a.confidence, b.confidence),
    firstAt: b.firstAt < a.firstAt ? b.firstAt : a.firstAt,
  };
}

function surer(a: EvidenceGroup["confidence"], b: EvidenceGroup["confidence"]) {
  return (["high", "medium", "low"] as const).find((one) => one === a || one === b) ?? a;
}

function timeOf({ record, entry }: LoggedRequest["deciding"]): string {
  const startMs = record.startTime === null ? Number.NaN : Date.parse(record.startTime);
  return new Date(Number.isNaN(startMs) ? entry.timeMs : startMs).toISOString();
}
