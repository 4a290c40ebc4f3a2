import { expect, test } from "vitest";
import { connectErrorName, transportCause } from "./transport-failure";

test.each([
  ["delayed_connect_error:_111", "connection_refused"],
  ["delayed_connect_error:_Connection_refused", "connection_refused"],
  ["io error: Connection refused (os error 111)", "connection_refused"],
  ["delayed_connect_error:_113", "callee_unreachable"],
  ["immediate_connect_error:_Network_is_unreachable|remote_address:[::1]:80", "callee_unreachable"],
  ["delayed connect error: 110", "connect_timeout"],
  ["TLS error: Secret is not supplied by SDS", "certificate_missing"],
  ["TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER", "tls_to_plaintext"],
  [
    "TLS_error:_268436501:SSL_routines:OPENSSL_internal:SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "certificate_expired",
  ],
  [
    "TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:verify_cert_failed:_SAN_matcher:TLS_error_end",
    "certificate_name",
  ],
  [
    "TLS error: 268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED",
    "certificate_refused",
  ],
  [
    "TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:verify_cert_failed:_X509_verify_cert:_certificate_verification_error_at_depth_0:_self_signed_certificate:TLS_error_end",
    "certificate_untrusted",
  ],
  ["TLS_error:|268435588:SSL_routines:OPENSSL_internal:CLIENTHELLO_TLSEXT", "tls_failed"],
])("%s", (text, cause) => {
  expect(transportCause(text)).toBe(cause);
});

test("words that say nothing definite give no cause", () => {
  expect(transportCause("delayed_connect_error:_Invalid_argument")).toBeNull();
  expect(transportCause("")).toBeNull();
});

test("an error number is told by name", () => {
  expect(connectErrorName("delayed_connect_error:_111")).toBe("connection refused");
  expect(connectErrorName("delayed_connect_error:_77")).toBeNull();
});
