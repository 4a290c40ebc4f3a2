import { formatCount, formatFigure } from "@/lib/format/figure";
import type { DecoderState } from "./use-decoder";

/** Of a log that was read, its figures alone are told. */
type ToldState =
  | Exclude<DecoderState, { phase: "read" }>
  | Pick<Extract<DecoderState, { phase: "read" }>, "phase" | "summary">;

/** What is said aloud of the decoder's state; a failure is an alert and says itself. */
export function statusWords(state: ToldState, isSampleUnknown: boolean): string {
  switch (state.phase) {
    case "idle":
      return isSampleUnknown ? "There is no such sample." : "";
    case "reading":
      return "Reading …";
    case "read": {
      const { records, wrong } = state.summary;
      return `${formatCount(records, "record")} read, ${wrong === 0 ? "none" : formatFigure(wrong)} gone wrong.`;
    }
    case "failed":
      return "";
  }
}
