import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { FailureError } from "@/lib/http/failure";
import { pause } from "@/lib/http/pause";
import { processState } from "@/lib/http/process-state";
import { isTooLarge, type WireAnswer, type WireFailure } from "./door";
import { httpFailure, retryAfterSeconds } from "./http-failure";
import { isPassing, networkFailure } from "./network-failure";

export type WireJson = { json: unknown; bytes: number };

type Attempt = WireJson | { failure: FailureError; againInMs: number | null };

const AGAIN_IN_MS = 300;

/** How a message names the upstream: never with credentials, which no PROMETHEUS_URL may hold. */
export function whereOf(upstream: PrometheusSettings): string {
  return `Prometheus at ${upstream.url}`;
}

/** Sends, and sends once more where that may help and the time allows; throws a FailureError. */
export async function readWire(
  upstream: PrometheusSettings,
  send: () => Promise<WireAnswer | WireFailure>,
  { untilMs, signal }: { untilMs: number; signal: AbortSignal },
): Promise<WireJson> {
  const first = toAttempt(whereOf(upstream), await send());
  if ("json" in first) return first;
  const { againInMs } = first;
  if (againInMs === null || performance.now() + againInMs >= untilMs) throw first.failure;
  await pause(againInMs, signal);
  processState().meters.add("flaghoist_upstream_retries_total", { upstream: "prometheus" });
  const second = toAttempt(whereOf(upstream), await send());
  if ("json" in second) return second;
  throw second.failure;
}

function toAttempt(where: string, wire: WireAnswer | WireFailure): Attempt {
  if ("code" in wire) return toBrokenAttempt(where, wire);
  if (wire.status === 200) return toJsonAttempt(where, wire);
  const failure = httpFailure(where, { ...wire, text: wire.body.toString() });
  return { failure, againInMs: againAfter(wire, failure) };
}

/** A timeout is never tried again: the question would only be as slow a second time. */
function againAfter(wire: WireAnswer, failure: FailureError): number | null {
  if (failure.kind === "timeout") return null;
  const seconds = retryAfterSeconds(wire.retryAfter);
  if (wire.status === 503) return seconds === null ? AGAIN_IN_MS : seconds * 1000;
  return wire.status === 429 && seconds !== null ? seconds * 1000 : null;
}

function toBrokenAttempt(where: string, wire: WireFailure): Attempt {
  if (isTooLarge(wire)) {
    const message = `${where} sent more than this process takes in one answer. Ask for fewer namespaces.`;
    return { failure: new FailureError("prometheus", "limited", message), againInMs: null };
  }
  if (wire.begun) {
    return {
      failure: unreadable(where, "broke off in the middle of its answer."),
      againInMs: null,
    };
  }
  return {
    failure: networkFailure(where, wire.code),
    againInMs: isPassing(wire.code) ? AGAIN_IN_MS : null,
  };
}

function toJsonAttempt(where: string, wire: WireAnswer): Attempt {
  const text = wire.body.toString();
  const json = parsedJson(text);
  if (json === undefined)
    return { failure: unreadable(where, notJson(wire, text)), againInMs: null };
  if (typeof json === "object" && json !== null && "error" in json) {
    return { failure: httpFailure(where, { ...wire, text }), againInMs: null };
  }
  return { json, bytes: wire.body.length };
}

function notJson(wire: WireAnswer, text: string): string {
  if (wire.contentType?.includes("html") === true || text.trimStart().startsWith("<")) {
    return "answered with a web page. Most likely that is a login page, or PROMETHEUS_URL lacks a path.";
  }
  if (/^\s*[{[]/.test(text)) return `broke off its answer after ${text.length} characters.`;
  return "did not answer with JSON. Check that PROMETHEUS_URL is a Prometheus.";
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(where: string, words: string): FailureError {
  return new FailureError("prometheus", "unreadable", `${where} ${words}`);
}
