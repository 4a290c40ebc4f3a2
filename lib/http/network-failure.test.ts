import { expect, test } from "vitest";
import { PROMETHEUS } from "@/lib/prometheus/upstream";
import { isPassing, networkFailure } from "./network-failure";

test.each([
  ["ECONNREFUSED", "unreachable", "refuses the connection"],
  ["ECONNRESET", "unreachable", "closed the connection"],
  ["ENOTFOUND", "unreachable", "DNS"],
  ["EAI_AGAIN", "unreachable", "DNS"],
  ["ETIMEDOUT", "unreachable", "firewall"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "unreachable", "PROMETHEUS_CA_FILE"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "unreachable", "PROMETHEUS_CA_FILE"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unreachable", "PROMETHEUS_CA_FILE"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unreachable", "PROMETHEUS_CA_FILE"],
  ["CERT_HAS_EXPIRED", "unreachable", "expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "unreachable", "another host name"],
  ["EPROTO", "unreachable", "TLS handshake"],
  ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "unreachable", "PROMETHEUS_CERT_FILE"],
  ["ERR_OSSL_X509_KEY_VALUES_MISMATCH", "unreachable", "TLS handshake"],
  ["HPE_INVALID_CONSTANT", "unreadable", "does not speak HTTP"],
  ["Z_DATA_ERROR", "unreadable", "does not unpack"],
  ["ESOMETHING", "unreachable", "could not be asked (ESOMETHING)"],
])("%s is %s, and says: %s", (code, kind, words) => {
  const failure = networkFailure({ ...PROMETHEUS, url: "http://p" }, code);
  expect(failure).toMatchObject({ source: "prometheus", kind });
  expect(failure.message).toContain(words);
});

test("only refused and broken connections may pass by themselves", () => {
  const codes = [
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "ENOTFOUND",
    "CERT_HAS_EXPIRED",
  ];
  expect(codes.filter(isPassing)).toEqual(["ECONNREFUSED", "ECONNRESET", "EPIPE"]);
});
