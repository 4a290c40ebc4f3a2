import type { Environment } from "./environment";

/** From which share of failed requests (0–1) an edge is degraded, and failing. */
export type HealthSettings = { degradedRatio: number; failingRatio: number };

export function parseHealthSettings(environment: Environment): HealthSettings {
  const percent = (name: string, otherwise: number) =>
    environment.number(name, { from: 0, to: 100, otherwise });
  const degraded = percent("HEALTH_DEGRADED_PERCENT", 0.5);
  const failing = percent("HEALTH_FAILING_PERCENT", 5);
  if (degraded >= failing) {
    environment.complain(
      `HEALTH_DEGRADED_PERCENT is ${degraded} and HEALTH_FAILING_PERCENT is ${failing}; the first must be the smaller.`,
    );
  }
  return { degradedRatio: degraded / 100, failingRatio: failing / 100 };
}
