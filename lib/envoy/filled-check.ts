import type { AccessRecord } from "./access-record";
import type { Check } from "./check-facts";
import { filledCommand } from "./command-words";
import { safeName, wordsOfHost, wordsOfService } from "./named-host";

/** A check with a record's own names in its command; `missing` are the names that the record lacks. */
export type FilledCheck = Check & { missing: string[] };

export function filledCheck({ what, command }: Check, record: AccessRecord): FilledCheck {
  return { what, ...filledCommand(command, namesIn(record)) };
}

function namesIn(record: AccessRecord): Record<string, string | null> {
  const { destinationService, destinationHost, pod, podNamespace } = record;
  const isCallees = record.direction === "inbound";
  const [calledService = null, calledNamespace = null] = destinationService?.split(".") ?? [];
  const service = safeName(calledService);
  const namespace = safeName(calledNamespace ?? (isCallees ? podNamespace : null));
  const host =
    service !== null && namespace !== null
      ? wordsOfService(service, namespace)
      : destinationHost === null || safeName(destinationHost) === null
        ? null
        : wordsOfHost(destinationHost);
  return {
    pod: safeName(pod),
    podNamespace: safeName(podNamespace ?? (isCallees ? calledNamespace : null)),
    service,
    namespace,
    ...host,
  };
}
