import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSettings, SettingsError } from "./settings";

const LEAST = { PROMETHEUS_URL: "http://prometheus:9090" };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "settings-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function messageFrom(variables: Record<string, string>): string {
  try {
    parseSettings({ ...LEAST, ...variables });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "no problem";
}

test("a Prometheus URL alone gives every default", () => {
  expect(parseSettings(LEAST)).toEqual({
    prometheus: {
      url: "http://prometheus:9090",
      publicUrl: null,
      timeoutMs: 30_000,
      maxConcurrency: 4,
      headers: {},
      tls: { caPem: null, certPem: null, keyPem: null },
      scope: [],
    },
    loki: null,
    links: [],
    health: { degradedRatio: 0.005, failingRatio: 0.05 },
    gatewayNames: ["*gateway*", "*-istio"],
    decodeMaxBytes: 64_000_000,
    logLevel: "info",
    publicUrl: null,
    embedOrigins: [],
    development: false,
  });
});

test("every setting is read", () => {
  const settings = parseSettings({
    PROMETHEUS_URL: "https://mimir.example.com/prometheus/",
    PROMETHEUS_PUBLIC_URL: "https://grafana.example.com/prom",
    PUBLIC_URL: "https://flaghoist.example.com",
    PROMETHEUS_TIMEOUT_SECONDS: "2.5",
    PROMETHEUS_MAX_CONCURRENCY: "8",
    PROMETHEUS_HEADERS: "X-Scope-OrgID: team-a; X-Other: b:c",
    PROMETHEUS_SCOPE: 'mesh_id="a"',
    HEALTH_DEGRADED_PERCENT: "1",
    HEALTH_FAILING_PERCENT: "10",
    GATEWAY_NAMES: "edge-*, *ingress*",
    DECODE_MAX_MEGABYTES: "8",
    LOG_LEVEL: "WARN",
  });
  expect(settings).toMatchObject({
    prometheus: {
      url: "https://mimir.example.com/prometheus",
      publicUrl: "https://grafana.example.com/prom",
      timeoutMs: 2500,
      maxConcurrency: 8,
      headers: { "x-scope-orgid": "team-a", "x-other": "b:c" },
      scope: [{ label: "mesh_id", operator: "=", value: "a" }],
    },
    health: { degradedRatio: 0.01, failingRatio: 0.1 },
    gatewayNames: ["edge-*", "*ingress*"],
    decodeMaxBytes: 8_000_000,
    logLevel: "warn",
    publicUrl: "https://flaghoist.example.com",
  });
});

test("an empty variable counts as unset", () => {
  expect(messageFrom({ LOG_LEVEL: "", PROMETHEUS_SCOPE: " " })).toBe("no problem");
});

describe("a bad value names the variable, what it held and what it may hold", () => {
  test.each([
    ["PROMETHEUS_URL", "ftp://x", 'holds "ftp://x"; it may hold an http or https URL'],
    ["PROMETHEUS_URL", "prometheus:9090", "may hold an http or https URL"],
    ["PROMETHEUS_PUBLIC_URL", "nonsense", 'holds "nonsense"'],
    ["PROMETHEUS_TIMEOUT_SECONDS", "0", 'holds "0"; it may hold a number from 0.1 to 600'],
    ["PROMETHEUS_TIMEOUT_SECONDS", "1e2", "may hold a number"],
    ["PROMETHEUS_MAX_CONCURRENCY", "2.5", "may hold a whole number from 1 to 64"],
    ["HEALTH_FAILING_PERCENT", "101", "may hold a number from 0 to 100"],
    ["GATEWAY_NAMES", "a b", "may hold workload names split by commas"],
    ["GATEWAY_NAMES", ",", "may hold workload names"],
    ["DECODE_MAX_MEGABYTES", "-1", "may hold a number from 1 to 1024"],
    ["LOG_LEVEL", "loud", "may hold debug, info, warn, error"],
    ["PROMETHEUS_SCOPE", "mesh_id=a", "may hold label matchers"],
    ["PROMETHEUS_CA_FILE", "/no/such/file", 'holds "/no/such/file"; it may hold the path'],
  ])("%s=%s", (name, value, words) => {
    const message = messageFrom({ [name]: value });
    expect(message).toContain(`${name} `);
    expect(message).toContain(words);
  });
});

test("several problems are all listed, a missing URL among them", () => {
  const list = () => parseSettings({ LOG_LEVEL: "loud", DECODE_MAX_MEGABYTES: "x" });
  expect(list).toThrow(/PROMETHEUS_URL is not set[\s\S]*LOG_LEVEL/);
  expect(list).toThrow(/DECODE_MAX_MEGABYTES/);
});

test("degraded must lie below failing", () => {
  expect(messageFrom({ HEALTH_DEGRADED_PERCENT: "5" })).toContain("the first must be the smaller");
});

describe("secrets", () => {
  test("a bearer token becomes a header", () => {
    const { prometheus } = parseSettings({ ...LEAST, PROMETHEUS_BEARER_TOKEN: "s3cret" });
    expect(prometheus.headers).toEqual({ authorization: "Bearer s3cret" });
  });

  test("a username and a password become a header", () => {
    const { prometheus } = parseSettings({
      ...LEAST,
      PROMETHEUS_USERNAME: "ann",
      PROMETHEUS_PASSWORD: "päss",
    });
    expect(prometheus.headers.authorization).toBe(
      `Basic ${Buffer.from("ann:päss").toString("base64")}`,
    );
  });

  test.each(["PROMETHEUS_BEARER_TOKEN", "PROMETHEUS_HEADERS"])(
    "%s_FILE is read from its file, without the line break at its end",
    (name) => {
      const path = file(name, name.endsWith("HEADERS") ? "authorization: Bearer t\n" : "t\n");
      const { prometheus } = parseSettings({ ...LEAST, [`${name}_FILE`]: path });
      expect(prometheus.headers).toEqual({ authorization: "Bearer t" });
    },
  );

  test("a file that is missing or empty is a problem", () => {
    expect(
      messageFrom({ PROMETHEUS_PASSWORD_FILE: "/no/such", PROMETHEUS_USERNAME: "a" }),
    ).toContain('PROMETHEUS_PASSWORD_FILE holds "/no/such"');
    expect(messageFrom({ PROMETHEUS_BEARER_TOKEN_FILE: file("empty", "\n") })).toContain(
      "is empty",
    );
  });

  test("a variable and its file together are a problem", () => {
    const path = file("token", "t");
    expect(
      messageFrom({ PROMETHEUS_BEARER_TOKEN: "s3cret", PROMETHEUS_BEARER_TOKEN_FILE: path }),
    ).toContain("both set");
  });

  test.each([
    [{ PROMETHEUS_URL: "http://ann:s3cret@prometheus" }, "inside the URL"],
    [{ PROMETHEUS_URL: "http://prometheus?token=s3cret" }, 'with "?"'],
    [{ PROMETHEUS_BEARER_TOKEN: "s3cret s3cret" }, "PROMETHEUS_BEARER_TOKEN"],
    [{ PROMETHEUS_HEADERS: "s3cret" }, 'header 1 is not "Name: value"'],
    [{ PROMETHEUS_HEADERS: "x: s3cret\nx: s3cret" }, "header 2 (x) is given twice"],
    [{ PROMETHEUS_HEADERS: "content-length: 5 s3cret" }, "is set by Flaghoist itself"],
    [{ PROMETHEUS_HEADERS: "authorization: s3cret", PROMETHEUS_BEARER_TOKEN: "a" }, "set one"],
    [{ PROMETHEUS_PASSWORD: "s3cret" }, "set without PROMETHEUS_USERNAME"],
    [{ PROMETHEUS_USERNAME: "s3cret" }, "set without PROMETHEUS_PASSWORD"],
    [
      { PROMETHEUS_BEARER_TOKEN: "s3cret", PROMETHEUS_USERNAME: "a", PROMETHEUS_PASSWORD: "b" },
      "one way to log in",
    ],
  ])("a problem with one never shows it: %j", (variables, words) => {
    expect(messageFrom(variables)).toContain(words);
    expect(messageFrom(variables)).not.toContain("s3cret");
  });
});

describe("TLS files", () => {
  test("are read whole", () => {
    const pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
    const { tls } = parseSettings({ ...LEAST, PROMETHEUS_CA_FILE: file("ca.pem", pem) }).prometheus;
    expect(tls).toEqual({ caPem: pem, certPem: null, keyPem: null });
  });

  test("must be PEM", () => {
    expect(messageFrom({ PROMETHEUS_CA_FILE: file("ca.der", "0x30") })).toContain("in PEM form");
  });

  test("come as a pair of certificate and key", () => {
    const pem = file("cert.pem", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----");
    expect(messageFrom({ PROMETHEUS_CERT_FILE: pem })).toContain("without PROMETHEUS_KEY_FILE");
  });
});
