/** What a proxy wrote as the status of one answer; `null` is "it did not say". */
export type ResponseStatus = { responseCode: number | null; grpcStatus: number | null };

export const DENIED_CODES = [401, 403, 429];
export const GRPC_CANCELLED = 1;
export const GRPC_FAILED = [2, 4, 12, 13, 14, 15];
export const GRPC_DENIED = [7, 8, 16];

export function isDeniedStatus({ responseCode, grpcStatus }: ResponseStatus): boolean {
  if (responseCode !== null && DENIED_CODES.includes(responseCode)) return true;
  return grpcStatus !== null && GRPC_DENIED.includes(grpcStatus);
}

export function isServerError(responseCode: number | null): boolean {
  return responseCode !== null && responseCode >= 500 && responseCode < 600;
}

/** Envoy logs code 0 when no answer was ever written. */
export function isFailedStatus({ responseCode, grpcStatus }: ResponseStatus): boolean {
  if (responseCode === 0 || isServerError(responseCode)) return true;
  return grpcStatus !== null && GRPC_FAILED.includes(grpcStatus);
}
