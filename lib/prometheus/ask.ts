import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import { inTime, type Limits } from "@/lib/http/in-time";
import { readWire } from "@/lib/http/read-wire";
import { shared } from "@/lib/http/shared";
import { whereOf } from "@/lib/http/upstream";
import type { Viewer } from "@/lib/http/viewer";
import { sendInstant } from "./door";
import { type InstantAnswer, toInstantAnswer } from "./instant-answer";
import { upstreamOf } from "./upstream";

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
      make: (signal) =>
        inTime(upstreamOf(upstream), question.name, signal, (limits) =>
          readInstant(question, upstream, limits),
        ),
    },
    viewer,
  );
  return asked.answer;
}

async function readInstant(
  { promql, atMs }: Question,
  upstream: PrometheusSettings,
  limits: Limits,
): Promise<Asked> {
  const send = () => {
    const timeoutMs = limits.untilMs - performance.now();
    return sendInstant(upstream, { promql, atMs, timeoutMs }, limits.signal);
  };
  const { json, bytes } = await readWire(upstreamOf(upstream), send, limits);
  const answer = toInstantAnswer(json);
  if (answer !== null) return { answer, bytes };
  throw new FailureError(
    "prometheus",
    "unreadable",
    `${whereOf(upstreamOf(upstream))} answered with JSON that no Prometheus gives to an instant question.`,
  );
}
