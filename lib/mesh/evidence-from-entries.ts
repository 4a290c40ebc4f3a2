import { formatFigure } from "@/lib/format/figure";
import type { EdgeEvidence, EvidenceSource } from "./edge-evidence";
import { edgeRecords } from "./edge-records";
import { evidenceGroups } from "./evidence-groups";
import { evidenceUpgrade } from "./evidence-upgrade";
import { type LogEntry, readEntries } from "./log-entry";
import type { LogSubject } from "./log-subject";
import { loggedRequests } from "./logged-requests";
import type { Notice } from "./notice";
import { telemetryResource } from "./telemetry-resource";

type Words = Pick<EdgeEvidence, "lines" | "groups" | "upgrade" | "telemetry" | "notices">;

const MOST_GROUPS = 50;

/** What the lines of a log store prove about one edge. */
export function evidenceFromEntries(
  entries: readonly LogEntry[],
  subject: LogSubject,
  sources: readonly EvidenceSource[],
): Words {
  const { read, lines, undecodable } = readEntries(entries);
  const records = edgeRecords(read, subject);
  const requests = loggedRequests(records);
  const groups = evidenceGroups(requests);
  const belonged = records.caller.length + records.callee.length;
  const counts = { read: lines, belonged, undecodable };
  return {
    lines: counts,
    groups: groups.slice(0, MOST_GROUPS),
    upgrade: evidenceUpgrade(requests),
    telemetry: belonged === 0 ? telemetryFor(subject) : null,
    notices: [
      belonged === 0 ? noLines(counts) : sample(counts, sources),
      ...(subject.isGuessed ? [guessed()] : []),
      ...(records.unattributed > 0 ? [unattributed(records.unattributed)] : []),
      ...(groups.length > MOST_GROUPS ? [tooManyKinds(groups.length)] : []),
    ],
  };
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
