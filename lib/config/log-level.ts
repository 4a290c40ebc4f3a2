import type { Environment } from "./environment";

const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export function parseLogLevel(environment: Environment): LogLevel {
  const text = environment.text("LOG_LEVEL")?.toLowerCase() ?? "info";
  const level = LOG_LEVELS.find((one) => one === text);
  if (level === undefined) environment.refuse("LOG_LEVEL", LOG_LEVELS.join(", "));
  return level ?? "info";
}
