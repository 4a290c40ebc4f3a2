import type { LinkTemplate } from "@/lib/format/link-template";
import { parseEmbedOrigins } from "./embed-origins";
import { newEnvironment, type Variables } from "./environment";
import { parseGatewayNames } from "./gateway-names";
import { type HealthSettings, parseHealthSettings } from "./health-settings";
import { parseLinkTemplates } from "./link-templates";
import { type LogLevel, parseLogLevel } from "./log-level";
import { type LokiSettings, parseLokiSettings } from "./loki-settings";
import { type PrometheusSettings, parsePrometheusSettings } from "./prometheus-settings";
import { webAddress } from "./web-address";

export type Settings = {
  prometheus: PrometheusSettings;
  loki: LokiSettings | null;
  /** Ways from a page to other tools. */
  links: LinkTemplate[];
  health: HealthSettings;
  gatewayNames: string[];
  decodeMaxBytes: number;
  logLevel: LogLevel;
  /** Where people reach Flaghoist itself, for links in answers. */
  publicUrl: string | null;
  /** Whose pages may show Flaghoist's frames. */
  embedOrigins: string[];
  development: boolean;
};

export class SettingsError extends Error {
  constructor(problems: readonly string[]) {
    const lines = problems.map((problem) => `  - ${problem}\n`).join("");
    super(`Flaghoist cannot start with these settings:\n${lines}README.md lists every setting.`);
    this.name = "SettingsError";
  }
}

const BYTES_A_MEGABYTE = 1_000_000;

/** Parses every variable, or throws one SettingsError that lists all that is wrong. */
export function parseSettings(variables: Variables): Settings {
  const environment = newEnvironment(variables);
  // Next alone reads it, and takes what it cannot read for none.
  environment.number("PORT", { from: 0, to: 65_535, otherwise: 3000, whole: true });
  const decodeMaxMegabytes = environment.number("DECODE_MAX_MEGABYTES", {
    from: 1,
    to: 1024,
    otherwise: 64,
  });
  const settings = {
    prometheus: parsePrometheusSettings(environment),
    loki: parseLokiSettings(environment),
    links: parseLinkTemplates(environment),
    health: parseHealthSettings(environment),
    gatewayNames: parseGatewayNames(environment),
    decodeMaxBytes: decodeMaxMegabytes * BYTES_A_MEGABYTE,
    logLevel: parseLogLevel(environment),
    publicUrl: webAddress(environment, "PUBLIC_URL"),
    embedOrigins: parseEmbedOrigins(environment),
    development: environment.text("NODE_ENV") === "development",
  };
  if (environment.problems().length > 0) throw new SettingsError(environment.problems());
  return settings;
}

let parsed: Settings | null = null;

/** The settings of this process: read when first asked for, never while building. */
export function settings(): Settings {
  parsed ??= parseSettings(process.env);
  return parsed;
}
