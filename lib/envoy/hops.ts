import type { AccessRecord } from "./access-record";
import { causeOf } from "./cause";
import { isCalleesProxy } from "./connection-cause";
import { pairVerdict } from "./pair-verdict";
import { type Verdict, verdictOf } from "./verdict";

/** The records of a log by the hops they tell of, so that each may be judged with its other side. */
export type Hops = {
  add: (record: AccessRecord) => void;
  verdictOf: (record: AccessRecord) => Verdict;
};

export function newHops(): Hops {
  const callers = new Map<string, AccessRecord>();
  const callees = new Map<string, AccessRecord>();

  return {
    add: (record) => {
      if (causeOf(record) === "none") return; // it settles nothing, and most are of this kind
      for (const key of callerKeys(record)) callers.set(key, record);
      // A caller that tries again meets several callees, and answers with what the last one gave.
      for (const key of calleeKeys(record)) callees.set(key, record);
    },
    verdictOf: (record) => {
      if (causeOf(record) === "none") return verdictOf(record);
      const callee = oneOf(callees, callerKeys(record));
      if (callee !== undefined) return pairVerdict(record, callee);
      const caller = oneOf(callers, calleeKeys(record));
      return caller === undefined ? verdictOf(record) : pairVerdict(caller, record);
    },
  };
}

function callerKeys(record: AccessRecord): string[] {
  if (isCalleesProxy(record)) return [];
  const { upstreamHost, upstreamLocal } = record;
  const request = requestKey(record);
  const connection = upstreamLocal === null ? [] : [upstreamLocal];
  return request === null ? connection : [`${request} ${upstreamHost ?? ""}`, ...connection];
}

/** A callee that never saw a request, only a connection, is known by the connection's far end. */
function calleeKeys(record: AccessRecord): string[] {
  const { downstreamLocal, downstreamRemote, upstreamLocal } = record;
  const request = requestKey(record);
  if (request === null) {
    const isOwnEnd = downstreamRemote === null || downstreamRemote === upstreamLocal;
    return isOwnEnd ? [] : [downstreamRemote];
  }
  return isCalleesProxy(record) ? [`${request} ${downstreamLocal ?? ""}`, `${request} `] : [];
}

/** One id follows a request through every hop: host and path tell the hops apart. */
function requestKey({ requestId, method, authority, path }: AccessRecord): string | null {
  return requestId === null ? null : [requestId, method, authority, path].join(" ");
}

function oneOf(records: Map<string, AccessRecord>, keys: string[]): AccessRecord | undefined {
  return keys.map((key) => records.get(key)).find((record) => record !== undefined);
}
