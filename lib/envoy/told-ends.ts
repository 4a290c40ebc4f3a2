import type { AccessRecord, Direction } from "./access-record";
import { isClusterLocal } from "./cluster";
import type { Leaf } from "./keyed-columns";

const REPORTER = /(?:^|[._])(?:reporter|logname|log_?name)$/i;
const SERVICE = /(?:^|[._])destination_?service(?:_?host)?$/i;
const HOST = /^[a-z0-9][a-z0-9.-]{0,252}$/;

/**
 * Mixer, and collectors that took after it, name the side that reports and the service that was
 * called. What the proxy's own columns tell comes first.
 */
export function withToldEnds(record: AccessRecord, leaves: readonly Leaf[]): AccessRecord {
  const isDirected = record.direction !== "unknown";
  const isNamed = record.destinationService !== null || record.destinationHost !== null;
  if (isDirected && isNamed) return record;
  const direction = isDirected ? record.direction : reportedDirection(leaves);
  const host = isNamed ? undefined : leaves.find(([key]) => SERVICE.test(key))?.[1];
  if (host === undefined || !HOST.test(host) || host === "unknown") return { ...record, direction };
  const isService = isClusterLocal(host);
  return {
    ...record,
    direction,
    destinationService: isService ? host : null,
    destinationHost: isService ? null : host,
  };
}

function reportedDirection(leaves: readonly Leaf[]): Direction {
  const reporter = leaves.find(([key]) => REPORTER.test(key))?.[1] ?? "";
  if (reporter === "destination" || reporter.endsWith("server-accesslog-stackdriver")) {
    return "inbound";
  }
  const isSource = reporter === "source" || reporter.endsWith("client-accesslog-stackdriver");
  return isSource ? "outbound" : "unknown";
}
