import type { AccessRecord } from "./access-record";
import { isCalleesProxy } from "./connection-cause";

/** What a caller's record and its callee's have in common: one key that both give makes them one hop. */
export function callerKeys(record: AccessRecord): string[] {
  if (isCalleesProxy(record)) return [];
  const { upstreamHost, upstreamLocal } = record;
  const request = requestKey(record);
  const connection = [upstreamLocal].filter(isConnectionEnd);
  // Where the connection is one inside the proxy, the tunnel that carries it has a record of its own.
  if (isInside(upstreamHost)) connection.push(upstreamHost);
  return request === null ? connection : [`${request} ${upstreamHost ?? ""}`, ...connection];
}

/** A callee that never saw a request, only a connection, is known by the connection's far end. */
export function calleeKeys(record: AccessRecord): string[] {
  const { downstreamLocal, downstreamRemote, upstreamLocal } = record;
  const request = requestKey(record);
  if (request === null) {
    if (isInside(downstreamLocal)) return [downstreamLocal];
    return [downstreamRemote].filter(isConnectionEnd).filter((end) => end !== upstreamLocal);
  }
  return isCalleesProxy(record) ? [`${request} ${downstreamLocal ?? ""}`, `${request} `] : [];
}

/** "envoy://connect_originate/10.0.0.7:8080": a listener inside the proxy, and who is to be reached by it. */
function isInside(address: string | null): address is string {
  return address?.startsWith("envoy://") === true;
}

function isConnectionEnd(address: string | null): address is string {
  return address !== null && !isInside(address);
}

/** One id follows a request through every hop: host and path tell the hops apart. */
function requestKey({ requestId, method, authority, path }: AccessRecord): string | null {
  return requestId === null ? null : [requestId, method, authority, path].join(" ");
}
