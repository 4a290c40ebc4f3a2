import { formatPercent } from "@/lib/format/figure";
import type { Culprit } from "./culprits";
import type { Edge } from "./edge";
import { edgeText } from "./endpoint";

/** From here on what is left over is no more than two proxies differ by. */
const ALL_EXPLAINED = 0.95;
const NAMED_AT_MOST = 2;

export function isAllExplained({ explainedRatio }: Pick<Culprit, "explainedRatio">): boolean {
  return explainedRatio >= ALL_EXPLAINED;
}

/** What a culprit does, with the ends by name; `null` where the edges do not hold it. */
export function culpritSentence(culprit: Culprit, edges: readonly Edge[]): string | null {
  const origins = namesOf(culprit.originIds, edges);
  const suffering = namesOf(culprit.sufferingIds, edges);
  const [only] = suffering;
  if (origins.length === 0 || only === undefined) return null;
  const cause = listed(origins);
  const isOne = suffering.length === 1;
  if (isAllExplained(culprit)) {
    return isOne
      ? `${only} fails because of ${cause}`
      : `${suffering.length} edges fail because of ${cause}`;
  }
  const verb = origins.length === 1 ? "explains" : "together explain";
  const share = `${isOne ? "" : "at least "}${formatPercent(culprit.explainedRatio)}`;
  return `${cause} ${verb} ${share} of what fails at ${isOne ? only : `${suffering.length} edges`}`;
}

function namesOf(ids: readonly string[], edges: readonly Edge[]): string[] {
  return ids.flatMap((id) => {
    const edge = edges.find((one) => one.id === id);
    return edge === undefined ? [] : [edgeText(edge)];
  });
}

/** "a, b and c", or as many as can be read. */
export function listed(names: string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
