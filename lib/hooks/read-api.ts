import { FAILURE_KINDS, FailureError } from "@/lib/http/failure";

/** Asks our own API. Both ends come from one build, so a good answer is what its type says. */
export async function readApi<Answer>(
  path: string,
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await reach(`${path}?${params}`, signal);
  if (!response.ok) throw await failureFrom(response);
  return response.json();
}

async function reach(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, headers: { accept: "application/json" } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new FailureError("flaghoist", "unreachable", "Flaghoist's own server does not answer.", {
      cause,
    });
  }
}

async function failureFrom(response: Response): Promise<FailureError> {
  const answer: { error?: Record<string, unknown> } = await response.json().catch(() => ({}));
  const { source, kind, message } = answer.error ?? {};
  return new FailureError(
    typeof source === "string" ? source : "flaghoist",
    FAILURE_KINDS.find((known) => known === kind) ?? "unreadable",
    typeof message === "string"
      ? message
      : `The answer has status ${response.status} and no reason.`,
  );
}
