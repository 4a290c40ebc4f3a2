export const FAILURE_KINDS = [
  "unreachable",
  "timeout",
  "rejected",
  "limited",
  "unreadable",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

type FailureOptions = ErrorOptions & { retryAfterSeconds?: number | null };

/** The one failure type. `source` names the upstream that failed, or "request" for a caller's mistake. */
export class FailureError extends Error {
  readonly source: string;
  readonly kind: FailureKind;
  readonly retryAfterSeconds: number | null;

  constructor(source: string, kind: FailureKind, message: string, options: FailureOptions = {}) {
    super(message, options);
    this.name = "FailureError";
    this.source = source;
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
