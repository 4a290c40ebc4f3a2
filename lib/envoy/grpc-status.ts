const GRPC_STATUS_NAMES = [
  "OK",
  "CANCELLED",
  "UNKNOWN",
  "INVALID_ARGUMENT",
  "DEADLINE_EXCEEDED",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "PERMISSION_DENIED",
  "RESOURCE_EXHAUSTED",
  "FAILED_PRECONDITION",
  "ABORTED",
  "OUT_OF_RANGE",
  "UNIMPLEMENTED",
  "INTERNAL",
  "UNAVAILABLE",
  "DATA_LOSS",
  "UNAUTHENTICATED",
] as const;

/** "gRPC 14 UNAVAILABLE"; a number outside the standard stands alone. */
export function grpcStatusText(status: number): string {
  const name = GRPC_STATUS_NAMES[status];
  return name === undefined ? `gRPC ${status}` : `gRPC ${status} ${name}`;
}

/** Proxies log the status as a number, or by name in either case: 14, UNAVAILABLE, Unavailable. */
export function grpcStatusFromText(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const bare = text.replaceAll("_", "").toUpperCase();
  if (bare === "CANCELED") return 1;
  const status = GRPC_STATUS_NAMES.findIndex((name) => name.replaceAll("_", "") === bare);
  return status === -1 ? null : status;
}
