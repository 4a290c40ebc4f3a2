import { FailureError, type FailureKind } from "./failure";

/** "internal" is a fault of our own: the one kind that no upstream and no caller can cause. */
type FailureBody = {
  error: { source: string; kind: FailureKind | "internal"; message: string };
};

const UPSTREAM_STATUS: Record<FailureKind, number> = {
  unreachable: 502,
  rejected: 502,
  unreadable: 502,
  limited: 503,
  timeout: 504,
};

/** The one shape in which every failure leaves the server. */
function failureAnswer(
  status: number,
  { source, kind, message }: FailureBody["error"],
  headers: Record<string, string> = {},
): Response {
  const body: FailureBody = { error: { source, kind, message } };
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
}

export function answerToFailure(failure: unknown): Response {
  if (!(failure instanceof FailureError)) {
    const message = "Flaghoist failed on this request. Its log says more.";
    return failureAnswer(500, { source: "flaghoist", kind: "internal", message });
  }
  if (failure.source === "request") return answerToRequestFailure(failure);
  const seconds = failure.retryAfterSeconds;
  return failureAnswer(
    UPSTREAM_STATUS[failure.kind],
    failure,
    seconds === null ? {} : { "retry-after": `${seconds}` },
  );
}

/** The one limit on a request is its size. What is left of it on the connection is never read. */
function answerToRequestFailure(failure: FailureError): Response {
  return failure.kind === "limited"
    ? failureAnswer(413, failure, { connection: "close" })
    : failureAnswer(400, failure);
}

export function notFoundAnswer(path: string): Response {
  const message = `There is nothing at ${path}. docs/api.md lists every path.`;
  return failureAnswer(404, { source: "request", kind: "rejected", message });
}

export function wrongMethodAnswer(method: string, allowed: readonly string[]): Response {
  const allow = allowed.join(", ");
  const message = `${method} is not allowed here; allowed: ${allow}.`;
  return failureAnswer(405, { source: "request", kind: "rejected", message }, { allow });
}

export function unknownMethodAnswer(): Response {
  const message = "Nothing here knows the method of this request.";
  return failureAnswer(501, { source: "request", kind: "rejected", message });
}
