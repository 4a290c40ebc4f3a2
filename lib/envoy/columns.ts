const NO_COLUMNS = {
  startTime: null,
  method: null,
  path: null,
  protocol: null,
  responseCode: null,
  grpcStatus: null,
  flags: null,
  details: null,
  connectionTermination: null,
  transportFailure: null,
  duration: null,
  upstreamServiceTime: null,
  bytesReceived: null,
  bytesSent: null,
  authority: null,
  requestId: null,
  userAgent: null,
  forwardedFor: null,
  upstreamHost: null,
  upstreamCluster: null,
  routeName: null,
  serverName: null,
  downstreamRemote: null,
  downstreamLocal: null,
  upstreamLocal: null,
};

export type Column = keyof typeof NO_COLUMNS;

/** A record's columns as logged; `null` is a column that the record does not have. */
export type Columns = { [C in Column]: C extends Counted ? string | number | null : string | null };

/** JSON tells these as numbers. */
type Counted = "responseCode" | "duration" | "upstreamServiceTime" | "bytesReceived" | "bytesSent";

export function emptyColumns(): Columns {
  return { ...NO_COLUMNS };
}
