import type { Environment } from "./environment";
import { parseHeaderLines } from "./header-lines";
import { type LabelMatcher, parseLabelMatchers } from "./label-matchers";
import { webAddress } from "./web-address";

export type TlsSettings = { caPem: string | null; certPem: string | null; keyPem: string | null };

export type PrometheusSettings = {
  url: string;
  /** Where a browser finds this Prometheus, for links. */
  publicUrl: string | null;
  timeoutMs: number;
  maxConcurrency: number;
  /** Lower-case names, credentials included. */
  headers: Readonly<Record<string, string>>;
  tls: TlsSettings;
  /** Put into every selector. */
  scope: LabelMatcher[];
};

export function parsePrometheusSettings(environment: Environment): PrometheusSettings {
  const url = webAddress(environment, "PROMETHEUS_URL");
  if (environment.text("PROMETHEUS_URL") === null) {
    environment.complain(
      "PROMETHEUS_URL is not set; it must hold the http or https URL of a Prometheus, such as http://prometheus:9090.",
    );
  }
  const timeoutSeconds = environment.number("PROMETHEUS_TIMEOUT_SECONDS", {
    from: 0.1,
    to: 600,
    otherwise: 30,
  });
  return {
    url: url ?? "",
    publicUrl: webAddress(environment, "PROMETHEUS_PUBLIC_URL"),
    timeoutMs: timeoutSeconds * 1000,
    maxConcurrency: environment.number("PROMETHEUS_MAX_CONCURRENCY", {
      from: 1,
      to: 64,
      otherwise: 4,
      whole: true,
    }),
    headers: parseHeaders(environment),
    tls: parseTls(environment),
    scope: parseScope(environment),
  };
}

function parseHeaders(environment: Environment): Record<string, string> {
  const text = environment.secret("PROMETHEUS_HEADERS");
  const headers = text === null ? {} : parseHeaderLines(text);
  const authorization = parseAuthorization(environment);
  if (typeof headers === "string") {
    environment.complain(
      `PROMETHEUS_HEADERS: ${headers} (not shown); it may hold "Name: value", one a line or split by semicolons.`,
    );
    return {};
  }
  if (authorization === null) return headers;
  if ("authorization" in headers) {
    environment.complain(
      "PROMETHEUS_HEADERS names authorization beside a token or password; set one of them.",
    );
  }
  return { ...headers, authorization };
}

function parseAuthorization(environment: Environment): string | null {
  const token = environment.secret("PROMETHEUS_BEARER_TOKEN");
  const username = environment.secret("PROMETHEUS_USERNAME");
  const password = environment.secret("PROMETHEUS_PASSWORD");
  if ((username === null) !== (password === null)) {
    const [set, missing] = username === null ? ["PASSWORD", "USERNAME"] : ["USERNAME", "PASSWORD"];
    environment.complain(`PROMETHEUS_${set} is set without PROMETHEUS_${missing}; set both.`);
  }
  if (token !== null && (username !== null || password !== null)) {
    environment.complain(
      "PROMETHEUS_BEARER_TOKEN is set beside PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD; set one way to log in.",
    );
  }
  if (token !== null && !/^[\x21-\x7e]+$/.test(token)) {
    environment.complain(
      "PROMETHEUS_BEARER_TOKEN holds spaces, line breaks or odd characters (not shown); it may hold one token.",
    );
  }
  if (token !== null) return `Bearer ${token}`;
  if (username === null || password === null) return null;
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

function parseTls(environment: Environment): TlsSettings {
  const pem = (name: string, what: string) => {
    const text = environment.fileText(name);
    if (text !== null && !/-----BEGIN [A-Z ]+-----/.test(text)) {
      environment.complain(`${name} names a file without ${what} in PEM form.`);
    }
    return text;
  };
  const tls = {
    caPem: pem("PROMETHEUS_CA_FILE", "a certificate"),
    certPem: pem("PROMETHEUS_CERT_FILE", "a certificate"),
    keyPem: pem("PROMETHEUS_KEY_FILE", "a private key"),
  };
  const hasCert = environment.text("PROMETHEUS_CERT_FILE") !== null;
  if (hasCert !== (environment.text("PROMETHEUS_KEY_FILE") !== null)) {
    const [set, missing] = hasCert ? ["CERT", "KEY"] : ["KEY", "CERT"];
    environment.complain(
      `PROMETHEUS_${set}_FILE is set without PROMETHEUS_${missing}_FILE; set both.`,
    );
  }
  return tls;
}

function parseScope(environment: Environment): LabelMatcher[] {
  const text = environment.text("PROMETHEUS_SCOPE");
  if (text === null) return [];
  const scope = parseLabelMatchers(text);
  if (scope === null) {
    environment.refuse(
      "PROMETHEUS_SCOPE",
      'label matchers split by commas, such as mesh_id="a", cluster=~"east|west", and not __name__',
    );
  }
  return scope ?? [];
}
