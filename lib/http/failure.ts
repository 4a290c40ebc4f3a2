export const FAILURE_KINDS = ["unreachable", "timeout", "rejected", "limited", "unreadable"] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** The one failure type. `source` names the upstream (or the parameter) that failed. */
export class FailureError extends Error {
  readonly source: string;
  readonly kind: FailureKind;

  constructor(source: string, kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "FailureError";
    this.source = source;
    this.kind = kind;
  }
}
