import type { AccessRecord } from "./access-record";
import { isPassedOn } from "./cause";
import { isCalleesProxy, isWaypoint } from "./connection-cause";

const TUNNEL = "envoy://connect_originate/";
const SLOT_MS = 5_000;
/** Of a longer request only its beginning is compared. */
const LONGEST_MS = 30_000;

/** What a caller's record and its callee's have in common: one key that both give makes them one hop. */
export function callerKeys(record: AccessRecord): string[] {
  if (isCalleesProxy(record)) return [];
  const { upstreamHost, upstreamLocal } = record;
  const request = requestKey(record);
  const ends = [upstreamLocal].filter(isConnectionEnd);
  // Where the connection is one inside the proxy, the tunnel that carries it has a record of its
  // own; an answer that arrived came through a tunnel that worked.
  if (isInside(upstreamHost) && !isPassedOn(record)) ends.push(tunnelEnd(upstreamHost));
  const connection = timedKeys(ends, record);
  if (request === null) return connection;
  // Whatever stands between them may have answered, where the caller only passed an answer on.
  const between = isPassedOn(record) && !isWaypoint(record) ? [betweenKey(request)] : [];
  return [`${request} ${upstreamHost ?? ""}`, ...connection, ...between];
}

/** A callee that never saw a request, only a connection, is known by the connection's far end. */
export function calleeKeys(record: AccessRecord): string[] {
  const { downstreamLocal, downstreamRemote, upstreamLocal, upstreamCluster } = record;
  const request = requestKey(record);
  if (request === null) {
    const isTunnel = isInside(downstreamLocal) || upstreamCluster === "connect_originate";
    if (isTunnel && downstreamLocal !== null) {
      return timedKeys([tunnelEnd(downstreamLocal)], record);
    }
    const ends = [downstreamRemote].filter(isConnectionEnd).filter((end) => end !== upstreamLocal);
    return timedKeys(ends, record);
  }
  if (isWaypoint(record)) return isPassedOn(record) ? [] : [betweenKey(request)];
  return isCalleesProxy(record) ? [`${request} ${downstreamLocal ?? ""}`, `${request} `] : [];
}

/**
 * Ports and destinations are used again, so they say something of their own time alone. Both sides
 * give each slot that they touch and the next one: what began a few seconds apart meets.
 */
function timedKeys(ends: string[], { startTime, durationMs }: AccessRecord): string[] {
  const startMs = startTime === null ? Number.NaN : Date.parse(startTime);
  if (ends.length === 0 || Number.isNaN(startMs)) return [];
  const first = Math.floor(startMs / SLOT_MS);
  const last = Math.floor((startMs + Math.min(durationMs ?? 0, LONGEST_MS)) / SLOT_MS) + 1;
  return ends.flatMap((end) =>
    Array.from({ length: last - first + 1 }, (_, slot) => `${end} ${first + slot}`),
  );
}

/** "envoy://connect_originate/10.0.0.7:8080": a listener inside the proxy, and who is to be reached by it. */
function isInside(address: string | null): address is string {
  return address?.startsWith("envoy://") === true;
}

/** The tunnel's own record tells whom it is to reach with or without the listener before it. */
function tunnelEnd(address: string): string {
  return `tunnel ${address.startsWith(TUNNEL) ? address.slice(TUNNEL.length) : address}`;
}

function isConnectionEnd(address: string | null): address is string {
  return address !== null && !isInside(address);
}

/** A waypoint that answers by itself: its callers know it by no address of its own. */
function betweenKey(request: string): string {
  return `${request} waypoint`;
}

/** One id follows a request through every hop: host and path tell the hops apart. */
function requestKey({ requestId, method, authority, path }: AccessRecord): string | null {
  return requestId === null ? null : [requestId, method, authority, path].join(" ");
}
