import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import { askWire } from "./ask-wire";
import { sendInstant } from "./door";
import { type InstantAnswer, toInstantAnswer } from "./instant-answer";

/** `name` is a word for timings and metrics, such as "requests". `keepMs: 0` shares without keeping. */
export type Question = { name: string; promql: string; atMs: number; keepMs?: number };

const KEEP_MS = 10_000;

/** Asks an instant question, once for all who ask the same at the same instant. */
export function ask(
  { name, promql, atMs, keepMs = KEEP_MS }: Question,
  viewer: Viewer,
  upstream: PrometheusSettings = settings().prometheus,
): Promise<InstantAnswer> {
  return askWire(
    {
      name,
      key: [promql, atMs],
      keepMs,
      kind: "an instant question",
      send: (timeoutMs, signal) => sendInstant(upstream, { promql, atMs, timeoutMs }, signal),
      read: toInstantAnswer,
    },
    viewer,
    upstream,
  );
}
