import type { AccessRecord } from "./access-record";
import { isCalleesProxy } from "./connection-cause";

/** What a caller's record and its callee's have in common: one key that both give makes them one hop. */
export function callerKeys(record: AccessRecord): string[] {
  if (isCalleesProxy(record)) return [];
  const { upstreamHost, upstreamLocal } = record;
  const request = requestKey(record);
  const connection = upstreamLocal === null ? [] : [upstreamLocal];
  return request === null ? connection : [`${request} ${upstreamHost ?? ""}`, ...connection];
}

/** A callee that never saw a request, only a connection, is known by the connection's far end. */
export function calleeKeys(record: AccessRecord): string[] {
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
