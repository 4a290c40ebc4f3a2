import { FailureError, type FailureKind } from "./failure";
import { type UpstreamNames, whereOf } from "./upstream";

export type HttpAnswer = {
  status: number;
  location: string | null;
  retryAfter: string | null;
  contentType: string | null;
  text: string;
};

type Wording = [FailureKind, string];

const TOO_MUCH = /too many|limit|exceed|cannot select more|max[-_ ]?samples|too (large|long)/i;
const TOO_SLOW = /timed? ?out|deadline exceeded/i;
const LONGEST_QUOTE = 300;

/** Words for an answer whose status is not 200, or whose JSON says "error". */
export function httpFailure(
  upstream: UpstreamNames & { url: string },
  answer: HttpAnswer,
): FailureError {
  const [kind, words] = wordingOf(upstream, answer);
  return new FailureError(upstream.source, kind, `${whereOf(upstream)} ${words}`, {
    retryAfterSeconds: retryAfterSeconds(answer.retryAfter),
  });
}

export function retryAfterSeconds(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const dateMs = Date.parse(header);
  return Number.isNaN(dateMs) ? null : Math.max(0, Math.ceil((dateMs - Date.now()) / 1000));
}

function wordingOf(upstream: UpstreamNames, answer: HttpAnswer): Wording {
  const { status } = answer;
  const { less } = upstream.hints;
  if (status >= 300 && status < 400) return redirected(upstream, answer);
  if (status === 401 || status === 403) return unwelcome(upstream, answer);
  if (status === 429) return ["limited", limitedWords(answer)];
  if (status === 413) return ["limited", `finds the question too large (413). ${less}`];
  if (status === 408 || status === 504) {
    return ["timeout", `was given up on by a gateway in front of it (${status}). ${less}`];
  }
  const error = errorIn(answer);
  return error === null ? unspoken(upstream, status) : spoken(upstream, status, error);
}

/** A failure that the upstream itself put into words. */
function spoken({ hints }: UpstreamNames, status: number, error: SpokenError): Wording {
  const { less } = hints;
  const quote = `${error.type === "" ? status : error.type}: ${error.text}`;
  if (error.type === "timeout" || TOO_SLOW.test(error.text)) {
    return ["timeout", `ran out of its own time for the question (${quote}). ${less}`];
  }
  if (TOO_MUCH.test(error.text)) return ["limited", `cut the question short (${quote}). ${less}`];
  if (status === 503) return ["unreachable", `is not ready (${quote}).`];
  return ["rejected", `did not accept the question (${quote}).`];
}

function unspoken({ title, hints }: UpstreamNames, status: number): Wording {
  if (status === 404) return ["rejected", `has no query API there (404). ${hints.path}`];
  if (status === 405)
    return ["rejected", "does not take POST (405). Something in front forbids it."];
  if (status === 503) {
    return ["unreachable", "is not ready (503). It may still be starting; try again soon."];
  }
  if (status >= 500) {
    return ["unreachable", `is behind a gateway that answers ${status}. Check that ${title} runs.`];
  }
  return ["rejected", `did not accept the question (HTTP ${status}).`];
}

function redirected({ variables }: UpstreamNames, answer: HttpAnswer): Wording {
  // Only the host is shown: a login redirect carries tokens in its path and parameters.
  const target = answer.location !== null && URL.canParse(answer.location);
  const to = target ? ` to ${new URL(answer.location ?? "").origin}` : "";
  return [
    "rejected",
    `redirects${to} (${answer.status}). Most likely that is a login page: give credentials, or a ${variables}_URL that needs none.`,
  ];
}

function unwelcome({ variables, hints }: UpstreamNames, answer: HttpAnswer): Wording {
  if (/no org id/i.test(answer.text)) {
    return ["rejected", `wants a tenant (${answer.status}). ${hints.tenant}`];
  }
  const words = answer.status === 401 ? "asks for a login (401)" : "forbids the question (403)";
  return [
    "rejected",
    `${words}. Check ${variables}_BEARER_TOKEN, or ${variables}_USERNAME and ${variables}_PASSWORD.`,
  ];
}

function limitedWords(answer: HttpAnswer): string {
  const seconds = retryAfterSeconds(answer.retryAfter);
  const again = seconds === null ? "Try again later." : `Try again in ${seconds} s.`;
  return `takes no more questions right now (429). ${again}`;
}

type SpokenError = { type: string; text: string };

function errorIn(answer: HttpAnswer): SpokenError | null {
  const error = jsonErrorIn(answer.text);
  if (error !== null) return error;
  // Mimir and Loki word refusals in plain text; a gateway's 404 or 502 says nothing about the question.
  const isPlain = answer.contentType?.startsWith("text/plain") === true && answer.text !== "";
  if (!isPlain || ![400, 422, 500].includes(answer.status)) return null;
  return { type: "", text: answer.text.trim().slice(0, LONGEST_QUOTE) };
}

function jsonErrorIn(text: string): SpokenError | null {
  try {
    const wire: unknown = JSON.parse(text);
    if (typeof wire !== "object" || wire === null) return null;
    const type = "errorType" in wire && typeof wire.errorType === "string" ? wire.errorType : "";
    // Loki writes "message" where Prometheus writes "error".
    const said = "error" in wire ? wire.error : "message" in wire ? wire.message : null;
    return typeof said === "string" ? { type, text: said.slice(0, LONGEST_QUOTE) } : null;
  } catch {
    return null;
  }
}
