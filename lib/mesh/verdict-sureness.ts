import type { EdgeCulprit } from "./culprit-of";
import { isAllExplained } from "./culprit-sentence";
import type { Edge, EdgeTrouble } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { isTooFewToJudge, troubleIn } from "./edge-trouble";
import { ownsMost, toldOwner } from "./told-owner";
import { ownersOf } from "./went-wrong";

const CONFIDENCES = ["high", "medium", "low"] as const;

/** How sure a verdict is, and what that rests on. */
export type Sureness = { confidence: (typeof CONFIDENCES)[number]; because: string };

const HANDFUL: Sureness = { confidence: "low", because: "a handful of requests" };

export function surenessOf(
  edge: Edge,
  trouble: EdgeTrouble | null,
  upgrade: EvidenceUpgrade | null,
): Sureness {
  const told = toldOwner(ownersOf(trouble?.causes ?? []));
  if (edge.health === "unknown") {
    return { confidence: "low", because: "the metrics say too little" };
  }
  if (trouble !== null && isTooFewToJudge(trouble)) return HANDFUL;
  if (upgrade !== null) {
    const { confidence } = upgrade;
    return { confidence, because: "logs of the proxies say it" };
  }
  if (told?.owner === "unknown") {
    return {
      confidence: "low",
      because: "neither flag nor details: metrics cannot tell app from policy",
    };
  }
  const { source, destination } = edge.reported;
  const isOneSided = edge.protocol !== "tcp" && (source === null || destination === null);
  if (isOneSided) return { confidence: "medium", because: "only one side of the hop reports" };
  if (told !== null && !ownsMost(told)) {
    return { confidence: "medium", because: "several owners have a part in it" };
  }
  return edge.protocol === "tcp"
    ? { confidence: "medium", because: "connections tell less than requests" }
    : { confidence: "high", because: "both sides of the hop report" };
}

/** As sure as the edges where the failures start, and no surer than they explain them. */
export function surenessOfPassedOn(
  trouble: EdgeTrouble,
  culprit: EdgeCulprit,
  isVersionWorse: boolean,
): Sureness {
  if (isTooFewToJudge(trouble)) return HANDFUL;
  const origins = culprit.origins.map((origin) =>
    surenessOf(origin, troubleIn(origin.troubles, "failed"), null),
  );
  const least = leastSure(origins.map(({ confidence }) => confidence));
  if (isVersionWorse) {
    return {
      confidence: leastSure([least, "medium"]),
      because: "what fails further down explains it, and one version that is worse may, too",
    };
  }
  if (isAllExplained(culprit)) {
    return { confidence: least, because: "what fails further down explains all of it" };
  }
  return {
    confidence: leastSure([least, "medium"]),
    because: "what fails further down explains most of it, not all",
  };
}

function leastSure(confidences: readonly Sureness["confidence"][]): Sureness["confidence"] {
  return CONFIDENCES.findLast((one) => confidences.includes(one)) ?? "low";
}
