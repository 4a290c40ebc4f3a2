import type { AccessRecord } from "./access-record";
import { decodeLines } from "./decode-lines";

type CorpusCase = { id: number; raw: string; expect: Record<string, unknown> };

/** How many of the records that tell a field have it read right, and which have not. */
type Score = { field: string; judged: number; right: number; wrong: number[] };

const FIELDS: Record<string, (record: AccessRecord) => unknown> = {
  flags: (record) => record.flags,
  code: (record) => record.responseCode,
  details: (record) => record.details,
  upstream_cluster: (record) => record.upstreamCluster,
  direction: (record) => record.direction,
  destination_service: (record) => record.destinationService,
  destination_host: (record) => record.destinationHost,
  start_time: (record) => record.startTime,
  method: (record) => record.method,
  path: (record) => record.path,
  protocol: (record) => record.protocol,
  transport_failure_reason: (record) => record.transportFailure,
  duration_ms: (record) => record.durationMs,
  upstream_service_time_ms: (record) => record.upstreamServiceMs,
  bytes_received: (record) => record.bytesReceived,
  bytes_sent: (record) => record.bytesSent,
  authority: (record) => record.authority,
  request_id: (record) => record.requestId,
  user_agent: (record) => record.userAgent,
  upstream_host: (record) => record.upstreamHost,
  route: (record) => record.routeName,
  sni: (record) => record.serverName,
  downstream_remote: (record) => record.downstreamRemote,
  downstream_local: (record) => record.downstreamLocal,
  error: (record) => record.error,
  src_addr: (record) => record.downstreamRemote,
};

/** Judged where the corpus leaves them out, too: the record must not have them then. */
const NEVER_INVENTED = [
  "details",
  "upstream_cluster",
  "transport_failure_reason",
  "route",
  "sni",
  "destination_host",
];

export function corpusCases(text: string): CorpusCase[] {
  return text
    .trim()
    .split("\n")
    .map((line): CorpusCase => JSON.parse(line));
}

export function corpusScores(cases: readonly CorpusCase[]): Score[] {
  return Object.keys(FIELDS).map((field) => {
    const judged = cases.filter((known) => isJudged(known, field));
    const wrong = judged.filter((known) => !isRight(known, field)).map((known) => known.id);
    return { field, wrong, judged: judged.length, right: judged.length - wrong.length };
  });
}

function isJudged(known: CorpusCase, field: string): boolean {
  return known.expect[field] !== undefined || NEVER_INVENTED.includes(field);
}

/** Where only outside knowledge tells the direction, what the line supports is right too. */
function isRight(known: CorpusCase, field: string): boolean {
  const found = JSON.stringify(read(known, field));
  const { direction_from_line: fromLine } = known.expect;
  if (field === "direction" && found === JSON.stringify(fromLine)) return true;
  return found === JSON.stringify(known.expect[field] ?? null);
}

function read(known: CorpusCase, field: string): unknown {
  const [record] = decodeLines(known.raw).records;
  return record === undefined ? "no record" : FIELDS[field]?.(record);
}
