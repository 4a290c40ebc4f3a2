import type { AccessRecord } from "./access-record";
import type { Check } from "./check-facts";
import { clusterFromServerName, clusterFromText } from "./cluster";

/** A check with a record's own names in its command; `missing` are the names that the record lacks. */
export type FilledCheck = Check & { missing: string[] };

/**
 * What Kubernetes can call a thing: nothing in it means anything to a shell, and it cannot be an
 * option. Whatever else a log says never becomes part of a command, unless it stands in quotes.
 */
const SAFE_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const PLACEHOLDER = /\{(\w+)\}/g;
const WHOLE_CLUSTER = '"outbound|{port}|{subset}|{service}.{namespace}.svc.cluster.local"';
const WHOLE_HOST = "{service}.{namespace}.svc.cluster.local";

export function filledCheck({ what, command }: Check, record: AccessRecord): FilledCheck {
  const { upstreamCluster, destinationService, destinationHost } = record;
  const isOutbound = upstreamCluster?.startsWith("outbound|") === true;
  const host = destinationService ?? destinationHost;
  const withCluster = isOutbound
    ? command.replace(WHOLE_CLUSTER, () => shellQuoted(upstreamCluster))
    : command;
  const withHost =
    host === null || !SAFE_NAME.test(host)
      ? withCluster
      : withCluster.replace(WHOLE_HOST, () => host);
  const names = namesIn(record);
  const missing = new Set<string>();
  const filled = withHost.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = names[name] ?? null;
    const isAbsentSubset = name === "subset" && value === "";
    if (value !== null && (isAbsentSubset || SAFE_NAME.test(value))) return value;
    missing.add(name);
    return placeholder;
  });
  return { what, command: filled, missing: [...missing] };
}

/** One word to any POSIX shell, whatever is in it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function namesIn(record: AccessRecord): Record<string, string | null> {
  const { upstreamCluster, serverName, destinationService, pod, podNamespace } = record;
  const cluster =
    (serverName === null ? null : clusterFromServerName(serverName)) ??
    (upstreamCluster === null ? null : clusterFromText(upstreamCluster));
  const [service = null, namespace = null] = destinationService?.split(".") ?? [];
  const isCallees = record.direction === "inbound";
  return {
    pod,
    podNamespace: podNamespace ?? (isCallees ? namespace : null),
    service,
    namespace: namespace ?? (isCallees ? podNamespace : null),
    port: cluster?.port === null || cluster === null ? null : `${cluster.port}`,
    subset: cluster === null ? null : (cluster.subset ?? ""),
  };
}
