import { FailureError, type FailureKind } from "@/lib/http/failure";

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
const LESS = "Ask for less: fewer namespaces or a shorter window.";
const LONGEST_QUOTE = 300;

/** Words for an answer whose status is not 200, or whose JSON says "error". */
export function httpFailure(where: string, answer: HttpAnswer): FailureError {
  const [kind, words] = wordingOf(answer);
  return new FailureError("prometheus", kind, `${where} ${words}`, {
    retryAfterSeconds: retryAfterSeconds(answer.retryAfter),
  });
}

export function retryAfterSeconds(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const dateMs = Date.parse(header);
  return Number.isNaN(dateMs) ? null : Math.max(0, Math.ceil((dateMs - Date.now()) / 1000));
}

function wordingOf(answer: HttpAnswer): Wording {
  const { status } = answer;
  if (status >= 300 && status < 400) return redirected(answer);
  if (status === 401 || status === 403) return unwelcome(answer);
  if (status === 429) return ["limited", limitedWords(answer)];
  if (status === 413) return ["limited", `finds the question too large (413). ${LESS}`];
  if (status === 408 || status === 504) {
    return ["timeout", `was given up on by a gateway in front of it (${status}). ${LESS}`];
  }
  const error = errorIn(answer);
  return error === null ? unspoken(status) : spoken(status, error);
}

/** A failure that Prometheus itself put into words. */
function spoken(status: number, error: PrometheusError): Wording {
  const quote = `${error.type === "" ? status : error.type}: ${error.text}`;
  if (error.type === "timeout" || TOO_SLOW.test(error.text)) {
    return ["timeout", `ran out of its own time for the question (${quote}). ${LESS}`];
  }
  if (TOO_MUCH.test(error.text)) return ["limited", `cut the question short (${quote}). ${LESS}`];
  if (status === 503) return ["unreachable", `is not ready (${quote}).`];
  return ["rejected", `did not accept the question (${quote}).`];
}

function unspoken(status: number): Wording {
  if (status === 404) {
    return [
      "rejected",
      "has no query API there (404). PROMETHEUS_URL may lack a path such as /prometheus.",
    ];
  }
  if (status === 405)
    return ["rejected", "does not take POST (405). Something in front forbids it."];
  if (status === 503) {
    return ["unreachable", "is not ready (503). It may still be starting; try again soon."];
  }
  if (status >= 500) {
    return [
      "unreachable",
      `is behind a gateway that answers ${status}. Check that Prometheus runs.`,
    ];
  }
  return ["rejected", `did not accept the question (HTTP ${status}).`];
}

function redirected(answer: HttpAnswer): Wording {
  // Only the host is shown: a login redirect carries tokens in its path and parameters.
  const target = answer.location !== null && URL.canParse(answer.location);
  const to = target ? ` to ${new URL(answer.location ?? "").origin}` : "";
  return [
    "rejected",
    `redirects${to} (${answer.status}). Most likely that is a login page: give credentials, or a PROMETHEUS_URL that needs none.`,
  ];
}

function unwelcome(answer: HttpAnswer): Wording {
  if (/no org id/i.test(answer.text)) {
    return [
      "rejected",
      'wants a tenant (401). Set PROMETHEUS_HEADERS to "X-Scope-OrgID: <tenant>".',
    ];
  }
  const words = answer.status === 401 ? "asks for a login (401)" : "forbids the question (403)";
  return [
    "rejected",
    `${words}. Check PROMETHEUS_BEARER_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD.`,
  ];
}

function limitedWords(answer: HttpAnswer): string {
  const seconds = retryAfterSeconds(answer.retryAfter);
  const again = seconds === null ? "Try again later." : `Try again in ${seconds} s.`;
  return `takes no more questions right now (429). ${again}`;
}

type PrometheusError = { type: string; text: string };

function errorIn(answer: HttpAnswer): PrometheusError | null {
  const error = jsonErrorIn(answer.text);
  if (error !== null) return error;
  // Mimir words some refusals in plain text; a gateway's 404 or 502 says nothing about the question.
  const isPlain = answer.contentType?.startsWith("text/plain") === true && answer.text !== "";
  if (!isPlain || ![400, 422, 500].includes(answer.status)) return null;
  return { type: "", text: answer.text.trim().slice(0, LONGEST_QUOTE) };
}

function jsonErrorIn(text: string): PrometheusError | null {
  try {
    const wire: unknown = JSON.parse(text);
    if (typeof wire !== "object" || wire === null || !("error" in wire)) return null;
    const type = "errorType" in wire && typeof wire.errorType === "string" ? wire.errorType : "";
    if (typeof wire.error !== "string") return null;
    return { type, text: wire.error.slice(0, LONGEST_QUOTE) };
  } catch {
    return null;
  }
}
