import type { Edge } from "./edge";
import { noOwners } from "./owner";

/** An edge that had traffic before the window, as it is in it. */
export function withoutTraffic(edge: Edge): Edge {
  const isTcp = edge.protocol === "tcp";
  const none = {
    sentBytesPerSecond: 0,
    receivedBytesPerSecond: 0,
    openedPerSecond: 0,
    closedPerSecond: 0,
  };
  return {
    ...edge,
    requestsPerSecond: isTcp ? null : 0,
    errorRatio: null,
    deniedRatio: null,
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags: [],
    owners: noOwners(),
    troubles: [],
    reported: { source: null, destination: null },
    tcp: isTcp ? none : null,
    mtlsRatio: null,
    health: "idle",
    reason: isTcp ? "No connections in the window" : "No requests in the window",
  };
}
