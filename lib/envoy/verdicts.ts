import type { AccessRecord } from "./access-record";
import { isCalleesProxy } from "./connection-cause";
import { pairVerdict } from "./pair-verdict";
import { type Verdict, verdictOf } from "./verdict";

/** A verdict for each record, out of both sides of its hop where both are here. */
export function verdictsOf(records: readonly AccessRecord[]): Verdict[] {
  const callers = callersByHop(records);
  const verdicts = new Map<AccessRecord, Verdict>();
  for (const callee of records) {
    const caller = callerOf(callee, callers);
    if (caller === null) continue;
    const verdict = pairVerdict(caller, callee);
    // A caller that tries again meets several callees, and answers with what the last one gave.
    verdicts.set(caller, verdict).set(callee, verdict);
  }
  return records.map((record) => verdicts.get(record) ?? verdictOf(record));
}

function callersByHop(records: readonly AccessRecord[]): Map<string, AccessRecord> {
  const callers = new Map<string, AccessRecord>();
  for (const record of records) {
    if (isCalleesProxy(record)) continue;
    const request = requestKey(record);
    if (request !== null) callers.set(`${request} ${record.upstreamHost ?? ""}`, record);
    if (record.upstreamLocal !== null) callers.set(record.upstreamLocal, record);
  }
  return callers;
}

/** A callee that never saw a request, only a connection, is known by the connection's far end. */
function callerOf(callee: AccessRecord, callers: Map<string, AccessRecord>): AccessRecord | null {
  const request = requestKey(callee);
  if (request === null) {
    const caller = callers.get(callee.downstreamRemote ?? "") ?? null;
    return caller === callee ? null : caller;
  }
  if (!isCalleesProxy(callee)) return null;
  return (
    callers.get(`${request} ${callee.downstreamLocal ?? ""}`) ?? callers.get(`${request} `) ?? null
  );
}

/** One id follows a request through every hop: host and path tell the hops apart. */
function requestKey({ requestId, method, authority, path }: AccessRecord): string | null {
  return requestId === null ? null : [requestId, method, authority, path].join(" ");
}
