import type { LabelMatcher } from "@/lib/config/label-matchers";
import type { EvidenceSource } from "@/lib/mesh/edge-evidence";
import type { LogSubject } from "@/lib/mesh/log-subject";
import { FAILING_LINES } from "./failing-lines";
import { anyOf, logql } from "./logql";
import { matchersFor } from "./stream-labels";

type EvidenceQuestion = Pick<EvidenceSource, "about" | "logql"> & { limit: number };

/** What went well only shows that logging is on. */
const MOST_OTHERS = 200;

/**
 * At most three: what the caller's proxies say failed, what the callee's say, and, for when these
 * tell too little, what both say beside. A callee's line may hold no name of the service, so its failures are not picked by it.
 */
export function evidenceQuestions(
  selector: readonly LabelMatcher[],
  { callers, callees, hosts }: LogSubject,
  maxLines: number,
): EvidenceQuestion[] {
  const both = [...callers, ...callees];
  if (both.length === 0) return [];
  const called = hosts.length === 0 ? [] : [{ operator: "|~" as const, text: anyOf(hosts) }];
  const failing = { operator: "|~" as const, text: FAILING_LINES };
  const questions: (EvidenceQuestion | null)[] = [
    callers.length === 0
      ? null
      : {
          about: "caller's failures",
          logql: logql(matchersFor(selector, callers), [...called, failing]),
          limit: maxLines,
        },
    callees.length === 0
      ? null
      : {
          about: "callee's failures",
          logql: logql(matchersFor(selector, callees), [failing]),
          limit: maxLines,
        },
    {
      about: "the rest",
      logql: logql(matchersFor(selector, both), [
        ...called,
        { operator: "!~", text: FAILING_LINES },
      ]),
      limit: Math.min(MOST_OTHERS, maxLines),
    },
  ];
  return questions.filter((question) => question !== null);
}
