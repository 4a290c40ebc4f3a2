import type { LokiSettings } from "@/lib/config/loki-settings";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import { orFailure } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import { ask } from "./ask";
import { readLabels } from "./read-selector";
import { selectorFromLabels } from "./stream-labels";

/** `lacks` is null where nobody could be asked; `message` says what failed and what to do. */
export type LokiStatus = {
  configured: boolean;
  reachable: boolean;
  version: string | null;
  flavour: string | null;
  latencyMs: number | null;
  lacks: string[] | null;
  message: string | null;
};

const KEEP_MS = 10_000;
/** A status is asked for when something is slow: it must not be slow with it. */
const PATIENCE_MS = 4000;
const ABSENT: LokiStatus = {
  configured: false,
  reachable: false,
  version: null,
  flavour: null,
  latencyMs: null,
  lacks: null,
  message: "LOKI_URL is not set: there is no evidence from logs.",
};
const NO_POD_LABELS =
  "A label that tells pods or namespaces apart: without it, or LOKI_SELECTOR, no lines can be found.";

export async function readLokiStatus(
  nowMs: number,
  viewer: Viewer,
  upstream: LokiSettings | null,
): Promise<LokiStatus> {
  if (upstream === null) return ABSENT;
  const startedMs = performance.now();
  const patiently = <T>(read: (patient: Viewer) => Promise<T>) =>
    orFailure(
      withDeadline(PATIENCE_MS, viewer.signal, tooLate, (signal) => read({ ...viewer, signal })),
    );
  const [version, labels] = await Promise.all([
    patiently((patient) => readVersion(upstream, patient)),
    patiently((patient) => readLabels(upstream, nowMs, patient)),
  ]);
  const told = {
    configured: true,
    version: version instanceof FailureError ? null : version.text,
    flavour: null,
  };
  if (labels instanceof FailureError) {
    const reachable = labels.kind !== "unreachable" && labels.kind !== "timeout";
    return { ...told, reachable, latencyMs: null, lacks: null, message: labels.message };
  }
  const isTelling = upstream.selector !== null || selectorFromLabels(labels, null) !== null;
  return {
    ...told,
    reachable: true,
    latencyMs: Math.round(performance.now() - startedMs),
    lacks: isTelling ? [] : [NO_POD_LABELS],
    message: null,
  };
}

function tooLate(): FailureError {
  return new FailureError("loki", "timeout", `Loki gave no answer within ${PATIENCE_MS / 1000} s.`);
}

/** Old and foreign servers have none. */
function readVersion(upstream: LokiSettings, viewer: Viewer): Promise<{ text: string | null }> {
  return ask(
    {
      name: "buildinfo",
      path: "/loki/api/v1/status/buildinfo",
      params: {},
      keepMs: KEEP_MS,
      read: (wire) => {
        const version =
          typeof wire === "object" && wire !== null && "version" in wire ? wire.version : null;
        return { text: typeof version === "string" && version !== "" ? version : null };
      },
    },
    upstream,
    viewer,
  );
}
