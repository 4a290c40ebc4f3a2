import type { AccessRecord } from "./access-record";
import type { Cause } from "./cause-facts";
import { transportCause } from "./transport-failure";

const CAUSES = {
  UF: { atCallee: "app_not_listening", elsewhere: "connect_failed" },
  UC: { atCallee: "app_closed", elsewhere: "connection_closed" },
  UR: { atCallee: "app_reset", elsewhere: "stream_reset" },
} as const satisfies Record<string, { atCallee: Cause; elsewhere: Cause }>;

/** A connection that failed between the callee's own proxy and its app is the app's. */
export function connectionCause(flag: keyof typeof CAUSES, record: AccessRecord): Cause {
  const { atCallee, elsewhere } = CAUSES[flag];
  if (isCalleesProxy(record)) return atCallee;
  const cause = transportCause(`${record.details ?? ""} ${record.transportFailure ?? ""}`);
  if (cause !== null) return cause;
  // A connection inside the proxy fails with an error of its own, whatever became of its tunnel.
  const isTunnel = flag === "UF" && record.upstreamHost?.startsWith("envoy://") === true;
  return isTunnel ? "tunnel_failed" : elsewhere;
}

export function isConnectionFlag(flag: string): flag is keyof typeof CAUSES {
  return Object.hasOwn(CAUSES, flag);
}

/** A waypoint's clusters are inbound too, but between it and the app lies the network. */
export function isCalleesProxy(record: AccessRecord): boolean {
  return record.direction === "inbound" && !isWaypoint(record);
}

export function isWaypoint({ upstreamCluster }: AccessRecord): boolean {
  return upstreamCluster?.startsWith("inbound-vip|") === true;
}
