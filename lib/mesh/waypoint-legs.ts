import { isFromWaypoint, isTowardsWaypoint, type Naming } from "./ends";
import type { EndLabels, RequestSample, TcpSample } from "./samples";

type Samples<R, T> = { requests: R[]; tcp: T[] };

/**
 * Through a waypoint, one call is seen three times: as a connection to the waypoint, as a request
 * by the waypoint, and as a connection from it. The waypoint's own word is the call; the legs go.
 * Where it has no such word, say since it is not scraped, they are all there is, and stay.
 */
export function withoutWaypointLegs<R extends RequestSample, T extends TcpSample>(
  { requests, tcp }: Samples<R, T>,
  naming: Naming,
): Samples<R, T> {
  const isLastLeg = ({ ends }: { ends: EndLabels }) => isFromWaypoint(ends, naming);
  const told = new Set(
    [...requests, ...tcp]
      .filter(({ ends }) => ends.reporter === "waypoint")
      .map(({ ends }) => callKey(ends)),
  );
  const isFirstLeg = ({ ends }: TcpSample) =>
    isTowardsWaypoint(ends, naming) && told.has(callKey(ends));
  return {
    requests: requests.filter((sample) => !isLastLeg(sample)),
    tcp: tcp.filter((sample) => !isLastLeg(sample) && !isFirstLeg(sample)),
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
