import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { settings } from "@/lib/config/settings";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import { laneTo, processState } from "@/lib/http/process-state";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import { sendInstant } from "./door";
import { type InstantAnswer, toInstantAnswer } from "./instant-answer";
import { readWire, whereOf } from "./read-wire";

/** `name` is a word for timings and metrics, such as "requests". `keepMs: 0` shares without keeping. */
export type Question = { name: string; promql: string; atMs: number; keepMs?: number };

type Asked = { answer: InstantAnswer; bytes: number };

const KEEP_MS = 10_000;
/** Parsed rows weigh about this many times their JSON. */
const HEAP_PER_WIRE_BYTE = 3;

/** Asks an instant question, once for all who ask the same at the same instant. */
export async function ask(
  question: Question,
  viewer: Viewer,
  upstream: PrometheusSettings = settings().prometheus,
): Promise<InstantAnswer> {
  const { url, headers, scope } = upstream;
  const asked = await shared<Asked>(
    {
      key: JSON.stringify([url, headers, scope, question.promql, question.atMs]),
      upstream: "prometheus",
      question: question.name,
      keepMs: question.keepMs ?? KEEP_MS,
      sizeOf: ({ bytes }) => bytes * HEAP_PER_WIRE_BYTE,
      make: (signal) => askNow(question, upstream, signal),
    },
    viewer,
  );
  return asked.answer;
}

async function askNow(
  question: Question,
  upstream: PrometheusSettings,
  signal: AbortSignal,
): Promise<Asked> {
  const startedMs = performance.now();
  const untilMs = startedMs + upstream.timeoutMs;
  const late = () => tooLate(upstream);
  const labels = { upstream: "prometheus", question: question.name };
  const { meters } = processState();
  try {
    return await withDeadline(upstream.timeoutMs, signal, late, (inTime) =>
      laneTo("prometheus").run(upstream.maxConcurrency, inTime, () =>
        readInstant(question, upstream, { untilMs, signal: inTime }),
      ),
    );
  } catch (failure) {
    const kind = failure instanceof FailureError ? failure.kind : "left";
    meters.add("flaghoist_upstream_failures_total", { ...labels, kind });
    throw failure;
  } finally {
    meters.observeSeconds(
      "flaghoist_upstream_seconds",
      labels,
      (performance.now() - startedMs) / 1000,
    );
  }
}

async function readInstant(
  { promql, atMs }: Question,
  upstream: PrometheusSettings,
  { untilMs, signal }: { untilMs: number; signal: AbortSignal },
): Promise<Asked> {
  const send = () => {
    const timeoutMs = untilMs - performance.now();
    return sendInstant(upstream, { promql, atMs, timeoutMs }, signal);
  };
  const { json, bytes } = await readWire(upstream, send, { untilMs, signal });
  const answer = toInstantAnswer(json);
  if (answer !== null) return { answer, bytes };
  throw new FailureError(
    "prometheus",
    "unreadable",
    `${whereOf(upstream)} answered with JSON that no Prometheus gives to an instant question.`,
  );
}

function tooLate(upstream: PrometheusSettings): FailureError {
  const seconds = upstream.timeoutMs / 1000;
  return new FailureError(
    "prometheus",
    "timeout",
    `${whereOf(upstream)} gave no answer within ${seconds} s. Ask for less, or raise PROMETHEUS_TIMEOUT_SECONDS.`,
  );
}
