import { FailureError } from "./failure";
import { httpFailure, retryAfterSeconds } from "./http-failure";
import { isPassing, networkFailure } from "./network-failure";
import { pause } from "./pause";
import { processState } from "./process-state";
import { type Upstream, whereOf } from "./upstream";
import { TOO_LARGE, type WireAnswer, type WireFailure } from "./wire";

export type WireJson = { json: unknown; bytes: number };

type Attempt = WireJson | { failure: FailureError; againInMs: number | null };

const AGAIN_IN_MS = 300;

/** Sends, and sends once more where that may help and the time allows; throws a FailureError. */
export async function readWire(
  upstream: Upstream,
  send: () => Promise<WireAnswer | WireFailure>,
  { untilMs, signal }: { untilMs: number; signal: AbortSignal },
): Promise<WireJson> {
  const first = toAttempt(upstream, await send());
  if ("json" in first) return first;
  const { againInMs } = first;
  if (againInMs === null || performance.now() + againInMs >= untilMs) throw first.failure;
  await pause(againInMs, signal);
  processState().meters.add("flaghoist_upstream_retries_total", { upstream: upstream.source });
  const second = toAttempt(upstream, await send());
  if ("json" in second) return second;
  throw second.failure;
}

function toAttempt(upstream: Upstream, wire: WireAnswer | WireFailure): Attempt {
  if ("code" in wire) return toBrokenAttempt(upstream, wire);
  if (wire.status === 200) return toJsonAttempt(upstream, wire);
  const failure = httpFailure(upstream, { ...wire, text: wire.body.toString() });
  return { failure, againInMs: againAfter(wire, failure) };
}

/** A timeout is never tried again: the question would only be as slow a second time. */
function againAfter(wire: WireAnswer, failure: FailureError): number | null {
  if (failure.kind === "timeout") return null;
  const seconds = retryAfterSeconds(wire.retryAfter);
  if (wire.status === 503) return seconds === null ? AGAIN_IN_MS : seconds * 1000;
  return wire.status === 429 && seconds !== null ? seconds * 1000 : null;
}

function toBrokenAttempt(upstream: Upstream, wire: WireFailure): Attempt {
  if (wire.code === TOO_LARGE) {
    const message = `${whereOf(upstream)} sent more than this process takes in one answer. ${upstream.hints.less}`;
    return { failure: new FailureError(upstream.source, "limited", message), againInMs: null };
  }
  if (wire.begun) {
    return {
      failure: unreadable(upstream, "broke off in the middle of its answer."),
      againInMs: null,
    };
  }
  return {
    failure: networkFailure(upstream, wire.code),
    againInMs: isPassing(wire.code) ? AGAIN_IN_MS : null,
  };
}

function toJsonAttempt(upstream: Upstream, wire: WireAnswer): Attempt {
  const text = wire.body.toString();
  const json = parsedJson(text);
  if (json === undefined)
    return { failure: unreadable(upstream, notJson(upstream, wire, text)), againInMs: null };
  if (typeof json === "object" && json !== null && "error" in json) {
    return { failure: httpFailure(upstream, { ...wire, text }), againInMs: null };
  }
  return { json, bytes: wire.body.length };
}

function notJson({ title, variables }: Upstream, wire: WireAnswer, text: string): string {
  if (wire.contentType?.includes("html") === true || text.trimStart().startsWith("<")) {
    return `answered with a web page. Most likely that is a login page, or ${variables}_URL lacks a path.`;
  }
  if (/^\s*[{[]/.test(text)) return `broke off its answer after ${text.length} characters.`;
  return `did not answer with JSON. Check that ${variables}_URL is a ${title}.`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(upstream: Upstream, words: string): FailureError {
  return new FailureError(upstream.source, "unreadable", `${whereOf(upstream)} ${words}`);
}
