import type { Cause } from "./cause-facts";

/** The errors of Linux's connect(2) that proxies write, some by number and some by name. */
const ERRNO_NAMES: readonly (readonly [number, string])[] = [
  [22, "invalid argument"],
  [99, "cannot assign requested address"],
  [101, "network is unreachable"],
  [104, "connection reset by peer"],
  [110, "connection timed out"],
  [111, "connection refused"],
  [113, "no route to host"],
];

/** In order: a text that fails to verify names why it did beside it, though not before Envoy 1.37. */
const TLS_CAUSES: readonly (readonly [string, Cause])[] = [
  ["secret is not supplied by sds", "certificate_missing"],
  ["wrong version number", "tls_to_plaintext"],
  ["http request", "tls_to_plaintext"],
  ["certificate expired", "certificate_expired"],
  ["certificate has expired", "certificate_expired"],
  ["certificate revoked", "certificate_revoked"],
  ["san matcher", "certificate_name"],
  ["subject alt name", "certificate_name"],
  ["self signed", "certificate_untrusted"],
  ["issuer certificate", "certificate_untrusted"],
  ["verify the first certificate", "certificate_untrusted"],
  ["unknown ca", "certificate_untrusted"],
  ["unknownissuer", "certificate_untrusted"],
  ["certificate verify failed", "certificate_refused"],
  ["certificate required", "client_certificate_missing"],
  ["did not return a certificate", "client_certificate_missing"],
  ["tls error", "tls_failed"],
  ["ssl routines", "tls_failed"],
];

const ERRNO_CAUSES: Record<number, Cause> = {
  101: "callee_unreachable",
  110: "connect_timeout",
  111: "connection_refused",
  113: "callee_unreachable",
};

/** What a proxy's words about the transport come down to; null where they say nothing definite. */
export function transportCause(text: string): Cause | null {
  const words = plainWords(text);
  const tls = TLS_CAUSES.find(([fragment]) => words.includes(fragment));
  if (tls !== undefined) return tls[1];
  const errno = errnoIn(words);
  return errno === null ? null : (ERRNO_CAUSES[errno] ?? null);
}

/** "connection refused" for "delayed_connect_error:_111" and "…_Connection_refused" alike. */
export function connectErrorName(text: string): string | null {
  const errno = errnoIn(plainWords(text));
  return ERRNO_NAMES.find(([number]) => number === errno)?.[1] ?? null;
}

function errnoIn(words: string): number | null {
  const named = ERRNO_NAMES.find(([, name]) => words.includes(name));
  if (named !== undefined) return named[0];
  const [, digits] = /(?:connect error: |os error )(\d{1,3})\b/.exec(words) ?? [];
  return digits === undefined ? null : Number(digits);
}

function plainWords(text: string): string {
  return text.replaceAll("_", " ").toLowerCase();
}
