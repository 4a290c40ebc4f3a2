import { orMissing, type Part } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import { earlierText } from "@/lib/mesh/compared-edges";
import { askRange, type RangeQuestion } from "./ask-range";
import type { RangeAnswer } from "./range-answer";

type Compared = { now: RangeAnswer; then: Part<RangeAnswer | null> };

/** Asks about the range and, where a comparison is wanted, about the same one earlier, at once. */
export async function askCompared(
  question: RangeQuestion,
  compareSeconds: number | null,
  viewer: Viewer,
): Promise<Compared> {
  const readingThen =
    compareSeconds === null ? null : askRange(earlier(question, compareSeconds), viewer);
  const [now, then] = await Promise.all([
    askRange(question, viewer),
    readingThen === null || compareSeconds === null
      ? { value: null, notices: [] }
      : orMissing<RangeAnswer | null>(
          readingThen,
          null,
          `the ${question.name} ${earlierText(compareSeconds)}`,
        ),
  ]);
  return { now, then };
}

function earlier(question: RangeQuestion, seconds: number): RangeQuestion {
  const { steps } = question;
  return { ...question, steps: { ...steps, startMs: steps.startMs - seconds * 1000 } };
}
