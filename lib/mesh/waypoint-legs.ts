import { isTowardsWaypoint, type Naming } from "./ends";
import type { EndLabels, RequestSample, TcpSample } from "./samples";

type Samples<R, T> = { requests: R[]; tcp: T[] };

/**
 * Through a waypoint, one call is seen three times: as a connection to the waypoint, as a request
 * by the waypoint, and as a connection from it. The waypoint's own word is the call; the legs go.
 */
export function withoutWaypointLegs<R extends RequestSample, T extends TcpSample>(
  { requests, tcp }: Samples<R, T>,
  naming: Naming,
): Samples<R, T> {
  const isFromWaypoint = ({ ends }: { ends: EndLabels }) =>
    ends.sourceWorkload !== null &&
    naming.names.isWaypoint(ends.sourceNamespace, ends.sourceWorkload);
  const told = new Set(
    [...requests, ...tcp]
      .filter(({ ends }) => ends.reporter === "waypoint")
      .map(({ ends }) => callKey(ends)),
  );
  const isFirstLeg = ({ ends }: TcpSample) =>
    isTowardsWaypoint(ends, naming) && told.has(callKey(ends));
  return {
    requests: requests.filter((sample) => !isFromWaypoint(sample)),
    tcp: tcp.filter((sample) => !isFromWaypoint(sample) && !isFirstLeg(sample)),
  };
}

function callKey(ends: EndLabels): string {
  return JSON.stringify([
    ends.sourceCluster,
    ends.sourceNamespace,
    ends.sourceWorkload,
    ends.destinationService,
  ]);
}
