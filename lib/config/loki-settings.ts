import type { Environment } from "./environment";
import { type LabelMatcher, parseLabelMatchers } from "./label-matchers";
import { parseRequestHeaders } from "./request-headers";
import { parseTlsSettings, type TlsSettings } from "./tls-settings";
import { webAddress } from "./web-address";

export type LokiSettings = {
  url: string;
  timeoutMs: number;
  maxConcurrency: number;
  /** Of one question's answer. */
  maxLines: number;
  maxBytes: number;
  /** Lower-case names, credentials and tenant included. */
  headers: Readonly<Record<string, string>>;
  tls: TlsSettings;
  /** Which streams hold the proxies' logs; `null`: found out from the labels that Loki has. */
  selector: LabelMatcher[] | null;
};

const TENANT_HEADER = "x-scope-orgid";
const TENANT = /^[A-Za-z0-9!._*'()|-]{1,600}$/;
const PLACEHOLDER = /\{(\w+)\}/g;
const BYTES_A_MEGABYTE = 1_000_000;

/** What a selector's values may hold in the place of names that differ from edge to edge. */
const PLACEHOLDERS = ["namespace", "pod"];

/** `null`: there is no Loki, which is nothing wrong. */
export function parseLokiSettings(environment: Environment): LokiSettings | null {
  if (environment.text("LOKI_URL") === null) return null;
  const url = webAddress(environment, "LOKI_URL");
  const number = (name: string, from: number, to: number, otherwise: number, whole = true) =>
    environment.number(name, { from, to, otherwise, whole });
  return {
    url: url ?? "",
    timeoutMs: number("LOKI_TIMEOUT_SECONDS", 0.1, 600, 30, false) * 1000,
    maxConcurrency: number("LOKI_MAX_CONCURRENCY", 1, 64, 4),
    maxLines: number("LOKI_MAX_LINES", 10, 5000, 500),
    maxBytes: number("LOKI_MAX_MEGABYTES", 1, 128, 16) * BYTES_A_MEGABYTE,
    headers: withTenant(environment, parseRequestHeaders(environment, "LOKI")),
    tls: parseTlsSettings(environment, "LOKI"),
    selector: parseSelector(environment),
  };
}

function withTenant(
  environment: Environment,
  headers: Record<string, string>,
): Record<string, string> {
  const tenant = environment.text("LOKI_TENANT");
  if (tenant === null) return headers;
  if (!TENANT.test(tenant)) {
    environment.refuse("LOKI_TENANT", "the name of a tenant, or several split by |");
  }
  if (TENANT_HEADER in headers) {
    environment.complain("LOKI_HEADERS names X-Scope-OrgID beside LOKI_TENANT; set one of them.");
  }
  return { ...headers, [TENANT_HEADER]: tenant };
}

function parseSelector(environment: Environment): LabelMatcher[] | null {
  const text = environment.text("LOKI_SELECTOR");
  if (text === null) return null;
  const matchers = parseLabelMatchers(text);
  const placeholders = (matchers ?? []).flatMap(({ value }) =>
    [...value.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ""),
  );
  const isKnown = placeholders.every((name) => PLACEHOLDERS.includes(name) || /^\d/.test(name));
  if (matchers === null || !isKnown) {
    environment.refuse(
      "LOKI_SELECTOR",
      'label matchers split by commas, where {namespace} and {pod} stand for those of an edge, such as app="istio-proxy", ns="{namespace}", pod="{pod}"',
    );
  }
  return matchers;
}
