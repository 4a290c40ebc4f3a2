import type { AccessRecord, Direction } from "./access-record";

type Pods = Pick<AccessRecord, "pod" | "podNamespace" | "callerPod" | "callerNamespace">;

const LONGEST_LOGGER = 400;
const NAME = "[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?";
const KUBECTL = new RegExp(`\\bpod/(${NAME})`);
const POD_LABEL = new RegExp(`(?:\\b|_)pod(?:_name)?="(${NAME})"`);
const NAMESPACE_LABEL = new RegExp(`(?:\\b|_)namespace(?:_name)?="(${NAME})"`);
const STERN = new RegExp(`(?:^|\\s)(${NAME})\\s+(?:› )?istio-proxy\\s`);
const BARE = new RegExp(`^${NAME}$`);

const NO_PODS: Pods = { pod: null, podNamespace: null, callerPod: null, callerNamespace: null };

/**
 * The pod that kubectl, stern, logcli or an envelope name beside a record. Where the record tells of
 * a call that its proxy sent on, that pod is the caller too.
 */
export function podsFromLogger(logger: string, direction: Direction): Pods {
  if (logger === "") return NO_PODS;
  const pod = podIn(logger);
  const podNamespace = pod === null ? null : (NAMESPACE_LABEL.exec(logger)?.[1] ?? null);
  const isCallers = direction !== "inbound" && direction !== "unknown";
  return {
    pod,
    podNamespace,
    callerPod: isCallers ? pod : null,
    callerNamespace: isCallers ? podNamespace : null,
  };
}

function podIn(logger: string): string | null {
  if (logger.length > LONGEST_LOGGER) return null;
  const named = KUBECTL.exec(logger) ?? POD_LABEL.exec(logger) ?? STERN.exec(logger);
  return named?.[1] ?? BARE.exec(logger)?.[0] ?? null;
}
