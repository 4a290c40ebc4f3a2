import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import { askRange } from "./ask-range";
import { selector } from "./promql-text";
import { rangeSteps, stepMsAt } from "./range-steps";

const POINTS = 60;
/** Each look narrows the time in which samples begin to a sixtieth: three are enough for years. */
const LOOKS = 3;
const CLOSE_ENOUGH_MS = 600_000;

/**
 * About when samples of any kind begin after an instant of which there are none; `null` where there
 * are some, or none since. Every Prometheus that scrapes has the metric `up`, and few series of it.
 */
export async function readFirstSample(
  atMs: number,
  nowMs: number,
  viewer: Viewer,
): Promise<number | null> {
  const promql = `count(${selector("up", settings().prometheus.scope)})`;
  // In steps, so that all who look at one empty instant ask the same.
  const untilMs = Math.floor(nowMs / CLOSE_ENOUGH_MS) * CLOSE_ENOUGH_MS;
  let [fromMs, toMs, isSeen] = [atMs, untilMs, false];
  for (let look = 0; look < LOOKS && toMs - fromMs > CLOSE_ENOUGH_MS; look += 1) {
    const steps = rangeSteps(toMs, (toMs - fromMs) / 1000, POINTS);
    const { rows } = await askRange({ name: "first-sample", promql, steps }, viewer);
    const first = rows[0]?.values.findIndex((value) => value !== null) ?? -1;
    isSeen ||= first >= 0;
    // A step that has none yet is the last thing known before the beginning.
    const lastWithout = (first < 0 ? steps.points : first) - 1;
    if (lastWithout >= 0) fromMs = Math.max(fromMs, stepMsAt(steps, lastWithout));
    if (first >= 0) toMs = Math.max(fromMs, stepMsAt(steps, first));
  }
  return isSeen && toMs - atMs > CLOSE_ENOUGH_MS ? toMs : null;
}
