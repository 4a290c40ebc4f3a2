import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import { askWire } from "./ask-wire";
import { sendRange } from "./door";
import { type RangeAnswer, toRangeAnswer } from "./range-answer";
import type { RangeSteps } from "./range-steps";

/** `name` is a word for timings and metrics, such as "onsets". */
export type RangeQuestion = { name: string; promql: string; steps: RangeSteps };

/** Until the next step the question stays the same, but its last point may still fill up. */
const KEEP_AT_MOST_MS = 60_000;

/** Asks a range question, once for all who ask for the same steps. */
export function askRange(
  { name, promql, steps }: RangeQuestion,
  viewer: Viewer,
): Promise<RangeAnswer> {
  const upstream = settings().prometheus;
  return askWire(
    {
      name,
      key: [promql, steps],
      keepMs: Math.min(KEEP_AT_MOST_MS, steps.stepSeconds * 1000),
      kind: "a range question",
      send: (timeoutMs, signal) => sendRange(upstream, { promql, steps, timeoutMs }, signal),
      read: (json) => toRangeAnswer(json, steps),
    },
    viewer,
    upstream,
  );
}
