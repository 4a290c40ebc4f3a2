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
