import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { FailureError } from "@/lib/http/failure";
import { inTime } from "@/lib/http/in-time";
import { readWire } from "@/lib/http/read-wire";
import { shared } from "@/lib/http/shared";
import { type Upstream, whereOf } from "@/lib/http/upstream";
import type { Viewer } from "@/lib/http/viewer";
import type { WireAnswer, WireFailure } from "@/lib/http/wire";
import { upstreamOf } from "./upstream";

/** A question on its way: how it is sent, told apart from others, kept and read. */
type WireQuestion<Answer> = {
  /** A word for timings and metrics, such as "requests". */
  name: string;
  /** All that the answer depends on, beside the upstream. */
  key: readonly unknown[];
  /** `keepMs: 0` shares without keeping. */
  keepMs: number;
  /** What it is called where the answer is none: "an instant question". */
  kind: string;
  send: (timeoutMs: number, signal: AbortSignal) => Promise<WireAnswer | WireFailure>;
  read: (json: unknown) => Answer | null;
};

type Asked<Answer> = { answer: Answer; bytes: number };

/** Parsed rows weigh about this many times their JSON. */
const HEAP_PER_WIRE_BYTE = 3;

/** Asks in time, once for all who ask the same. */
export async function askWire<Answer>(
  { name, key, keepMs, kind, send, read }: WireQuestion<Answer>,
  viewer: Viewer,
  settings: PrometheusSettings,
): Promise<Answer> {
  const { url, headers, scope } = settings;
  const upstream = upstreamOf(settings);
  const asked = await shared<Asked<Answer>>(
    {
      key: JSON.stringify([url, headers, scope, ...key]),
      upstream: upstream.source,
      question: name,
      keepMs,
      sizeOf: ({ bytes }) => bytes * HEAP_PER_WIRE_BYTE,
      make: (signal) =>
        inTime(upstream, name, signal, async (limits) => {
          const sendInTime = () => send(limits.untilMs - performance.now(), limits.signal);
          const { json, bytes } = await readWire(upstream, sendInTime, limits);
          const answer = read(json);
          if (answer === null) throw unreadable(upstream, kind);
          return { answer, bytes };
        }),
    },
    viewer,
  );
  return asked.answer;
}

function unreadable(upstream: Upstream, kind: string): FailureError {
  return new FailureError(
    upstream.source,
    "unreadable",
    `${whereOf(upstream)} answered with JSON that no Prometheus gives to ${kind}.`,
  );
}
