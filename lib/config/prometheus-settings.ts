import type { Environment } from "./environment";
import { type LabelMatcher, parseLabelMatchers } from "./label-matchers";
import { parseRequestHeaders } from "./request-headers";
import { parseTlsSettings, type TlsSettings } from "./tls-settings";
import { webAddress } from "./web-address";

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
    headers: parseRequestHeaders(environment, "PROMETHEUS"),
    tls: parseTlsSettings(environment, "PROMETHEUS"),
    scope: parseScope(environment),
  };
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
