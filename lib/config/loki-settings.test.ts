import { expect, test } from "vitest";
import { parseSettings, SettingsError } from "./settings";

const PROMETHEUS = { PROMETHEUS_URL: "http://prometheus:9090" };
const LEAST = { ...PROMETHEUS, LOKI_URL: "http://loki:3100/" };

function problemsOf(variables: Record<string, string>): string {
  try {
    parseSettings({ ...LEAST, ...variables });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "no problem";
}

test("without LOKI_URL there is no Loki, whatever else is set", () => {
  expect(parseSettings({ ...PROMETHEUS, LOKI_TENANT: "a" }).loki).toBeNull();
});

test("a Loki URL alone gives every default", () => {
  expect(parseSettings(LEAST).loki).toEqual({
    url: "http://loki:3100",
    timeoutMs: 30_000,
    maxConcurrency: 4,
    maxLines: 500,
    maxBytes: 16_000_000,
    headers: {},
    tls: { caPem: null, certPem: null, keyPem: null },
    selector: null,
  });
});

test("tenant, login, headers and selector are read, and Prometheus gets none of them", () => {
  const { loki, prometheus } = parseSettings({
    ...LEAST,
    LOKI_TENANT: "team-a|team-b",
    LOKI_USERNAME: "ann",
    LOKI_PASSWORD: "pw",
    LOKI_HEADERS: "X-Other: b",
    LOKI_MAX_LINES: "500",
    LOKI_TIMEOUT_SECONDS: "2.5",
    LOKI_SELECTOR: 'app="istio-proxy", ns="{namespace}", pod=~"{pod}"',
  });
  expect(loki).toMatchObject({
    maxLines: 500,
    timeoutMs: 2500,
    headers: {
      "x-scope-orgid": "team-a|team-b",
      authorization: `Basic ${Buffer.from("ann:pw").toString("base64")}`,
      "x-other": "b",
    },
    selector: [
      { label: "app", operator: "=", value: "istio-proxy" },
      { label: "ns", operator: "=", value: "{namespace}" },
      { label: "pod", operator: "=~", value: "{pod}" },
    ],
  });
  expect(prometheus.headers).toEqual({});
});

test("a repetition in a pattern is no placeholder", () => {
  const selector = 'pod=~"x{2}-{pod}"';
  expect(parseSettings({ ...LEAST, LOKI_SELECTOR: selector }).loki?.selector).toHaveLength(1);
});

test.each([
  [{ LOKI_URL: "loki:3100" }, "LOKI_URL holds"],
  [{ LOKI_TENANT: "a b" }, "LOKI_TENANT holds"],
  [{ LOKI_TENANT: "a", LOKI_HEADERS: "x-scope-orgid: b" }, "beside LOKI_TENANT"],
  [{ LOKI_SELECTOR: "{app=istio}" }, "LOKI_SELECTOR holds"],
  [{ LOKI_SELECTOR: 'pod="{workload}"' }, "{namespace} and {pod}"],
  [{ LOKI_MAX_LINES: "10.5" }, "LOKI_MAX_LINES holds"],
  [{ LOKI_BEARER_TOKEN: "s3cret", LOKI_USERNAME: "a", LOKI_PASSWORD: "b" }, "LOKI_BEARER_TOKEN is"],
  [{ LOKI_CERT_FILE: "missing.pem" }, "LOKI_KEY_FILE"],
])("%j is refused, and the message says: %s", (variables, words) => {
  expect(problemsOf(variables)).toContain(words);
  expect(problemsOf(variables)).not.toContain("s3cret");
});
