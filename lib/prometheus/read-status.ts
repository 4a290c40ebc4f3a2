import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import { inTime } from "@/lib/http/in-time";
import { orFailure } from "@/lib/http/or-missing";
import { readWire } from "@/lib/http/read-wire";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import { ask } from "./ask";
import { type Buildinfo, NO_BUILDINFO, toBuildinfo } from "./buildinfo";
import { sendBuildinfo } from "./door";
import { lacksFromRows, statusQuestion } from "./status-question";
import { upstreamOf } from "./upstream";

/** `lacks` is null where nobody could be asked; `message` says what failed and what to do. */
export type PrometheusStatus = Buildinfo & {
  reachable: boolean;
  latencyMs: number | null;
  lacks: string[] | null;
  message: string | null;
};

const KEEP_MS = 10_000;
const BYTES_A_STATUS = 1000;

export function readStatus(
  nowMs: number,
  viewer: Viewer,
  upstream: PrometheusSettings = settings().prometheus,
): Promise<PrometheusStatus> {
  const { url, headers, scope } = upstream;
  return shared<PrometheusStatus>(
    {
      key: JSON.stringify(["status", url, headers, scope]),
      upstream: "flaghoist",
      question: "status",
      keepMs: KEEP_MS,
      sizeOf: () => BYTES_A_STATUS,
      make: (signal) => makeStatus(nowMs, { ...viewer, signal }, upstream),
    },
    viewer,
  );
}

async function makeStatus(
  nowMs: number,
  viewer: Viewer,
  upstream: PrometheusSettings,
): Promise<PrometheusStatus> {
  const startedMs = performance.now();
  const promql = statusQuestion(upstream.scope);
  const [buildinfo, lacks] = await Promise.all([
    orFailure(readBuildinfo(upstream, viewer.signal)),
    orFailure(
      ask({ name: "lacks", promql, atMs: nowMs, keepMs: 0 }, viewer, upstream).then(({ rows }) => ({
        lacks: lacksFromRows(rows),
        latencyMs: Math.round(performance.now() - startedMs),
      })),
    ),
  ]);
  const told = buildinfo instanceof FailureError ? NO_BUILDINFO : buildinfo;
  if (!(lacks instanceof FailureError))
    return { reachable: true, ...told, ...lacks, message: null };
  return {
    reachable: lacks.kind !== "unreachable" && lacks.kind !== "timeout",
    ...told,
    latencyMs: null,
    lacks: null,
    message: lacks.message,
  };
}

/** A missing buildinfo is no failure: not every server that speaks PromQL has one. */
function readBuildinfo(upstream: PrometheusSettings, signal: AbortSignal): Promise<Buildinfo> {
  return inTime(upstreamOf(upstream), "buildinfo", signal, async (limits) => {
    const send = () => sendBuildinfo(upstream, limits.signal);
    const wire = await orFailure(readWire(upstreamOf(upstream), send, limits));
    return wire instanceof FailureError ? NO_BUILDINFO : toBuildinfo(wire.json);
  });
}
