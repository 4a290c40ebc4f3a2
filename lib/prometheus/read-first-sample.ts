import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import { askRange } from "./ask-range";
import { selector } from "./promql-text";
import { rangeSteps, stepMsAt } from "./range-steps";

const POINTS = 60;
/** The second look is at the one step in which the first found the beginning. */
const LOOKS = 2;

/**
 * About when samples of any kind begin after an instant of which there are none; `null` where there
 * are some, or none since. Every Prometheus that scrapes has the metric `up`, and few series of it.
 */
export async function readFirstSample(
  atMs: number,
  nowMs: number,
  viewer: Viewer,
): Promise<number | null> {
  if (atMs >= nowMs) return null;
  const promql = `count(${selector("up", settings().prometheus.scope)})`;
  let span = { fromMs: atMs, toMs: nowMs };
  for (let look = 0; look < LOOKS; look += 1) {
    const steps = rangeSteps(span.toMs, (span.toMs - span.fromMs) / 1000, POINTS);
    const { rows } = await askRange({ name: "first-sample", promql, steps }, viewer);
    const first = rows[0]?.values.findIndex((value) => value !== null) ?? -1;
    if (first < 0 || (first === 0 && look === 0)) return null;
    const firstMs = stepMsAt(steps, first);
    span = { fromMs: Math.max(atMs, firstMs - steps.stepSeconds * 1000), toMs: firstMs };
  }
  return span.toMs;
}
