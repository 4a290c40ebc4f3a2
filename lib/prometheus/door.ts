import { PrometheusDriver } from "prometheus-query";
import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { agentsFor } from "@/lib/http/agents";
import { TOO_LARGE, type WireAnswer, type WireFailure } from "@/lib/http/wire";
import { lastStepMs, type RangeSteps } from "./range-steps";

const MAX_ANSWER_BYTES = 128 * 1024 * 1024;
const EMPTY_ANSWER = { status: "success", data: { resultType: "vector", result: [] } };

/** One instant question, sent as a form so that its length has no limit. */
export function sendInstant(
  upstream: PrometheusSettings,
  question: { promql: string; atMs: number; timeoutMs: number },
  signal: AbortSignal,
): Promise<WireAnswer | WireFailure> {
  const timeout = `${Math.ceil(question.timeoutMs)}ms`;
  return exchange(upstream, signal, (driver) =>
    driver.instantQuery(question.promql, question.atMs, timeout),
  );
}

/** One question at many instants, the first and the last among them. */
export function sendRange(
  upstream: PrometheusSettings,
  question: { promql: string; steps: RangeSteps; timeoutMs: number },
  signal: AbortSignal,
): Promise<WireAnswer | WireFailure> {
  const timeout = `${Math.ceil(question.timeoutMs)}ms`;
  const { startMs, stepSeconds } = question.steps;
  const endMs = lastStepMs(question.steps);
  return exchange(upstream, signal, (driver) =>
    driver.rangeQuery(question.promql, startMs, endMs, stepSeconds, timeout),
  );
}

export function sendBuildinfo(
  upstream: PrometheusSettings,
  signal: AbortSignal,
): Promise<WireAnswer | WireFailure> {
  return exchange(upstream, signal, (driver) => driver.statusBuildinfo());
}

/**
 * The client builds and sends the request; its interceptors add what it lacks (abort, size cap,
 * raw body) and hand it an empty answer, since its own rows lose warnings and native histograms.
 * What it throws carries the Authorization header in clear, so nothing of it leaves this function.
 */
async function exchange(
  upstream: PrometheusSettings,
  signal: AbortSignal,
  call: (driver: PrometheusDriver) => Promise<unknown>,
): Promise<WireAnswer | WireFailure> {
  const outcome: { value: WireAnswer | WireFailure } = { value: { code: "UNKNOWN", begun: false } };
  const driver = new PrometheusDriver({
    endpoint: upstream.url,
    headers: upstream.headers,
    preferPost: true,
    requestInterceptor: {
      onFulfilled: (request) => ({
        ...request,
        ...agentsFor(upstream.tls),
        signal,
        timeout: 0, // the signal carries our deadline; the client's own starts anew at each socket
        proxy: false,
        maxRedirects: 0,
        maxContentLength: MAX_ANSWER_BYTES,
        responseType: "arraybuffer",
        transformResponse: [],
        validateStatus: null,
      }),
    },
    responseInterceptor: {
      onFulfilled: (response) => {
        outcome.value = {
          status: response.status,
          contentType: textOf(response.headers["content-type"]),
          location: textOf(response.headers.location),
          retryAfter: textOf(response.headers["retry-after"]),
          body: response.data,
        };
        return { ...response, data: EMPTY_ANSWER };
      },
      onRejected: (error: unknown) => {
        outcome.value = wireFailureFrom(error);
      },
    },
  });
  await call(driver).catch(() => undefined);
  signal.throwIfAborted();
  return outcome.value;
}

function wireFailureFrom(error: unknown): WireFailure {
  if (!(error instanceof Error)) return { code: "UNKNOWN", begun: false };
  if (error.message.startsWith("maxContentLength")) return { code: TOO_LARGE, begun: true };
  const code = "code" in error && typeof error.code === "string" ? error.code : "UNKNOWN";
  return { code, begun: "response" in error && error.response !== undefined };
}

function textOf(header: unknown): string | null {
  return typeof header === "string" ? header : null;
}
