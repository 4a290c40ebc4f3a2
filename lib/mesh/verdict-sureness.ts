import type { EdgeCulprit } from "./culprit-of";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { isAllExplained } from "./passed-on";
import { ownsMost, type ToldOwner, toldOwner } from "./told-owner";

const CONFIDENCES = ["high", "medium", "low"] as const;

/** How sure a verdict is, and what that rests on. */
export type Sureness = { confidence: (typeof CONFIDENCES)[number]; because: string };

export function surenessOf(
  edge: Edge,
  told: ToldOwner | null,
  upgrade: EvidenceUpgrade | null,
): Sureness {
  if (edge.health === "unknown") {
    return { confidence: "low", because: "the metrics say too little" };
  }
  if (isTooFewToJudge(edge)) return { confidence: "low", because: "a handful of requests" };
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
export function surenessOfPassedOn(edge: Edge, culprit: EdgeCulprit): Sureness {
  if (isTooFewToJudge(edge)) return { confidence: "low", because: "a handful of requests" };
  const origins = culprit.origins.map((origin) =>
    surenessOf(origin, toldOwner(origin.owners), null),
  );
  const least = leastSure(origins.map(({ confidence }) => confidence));
  if (isAllExplained(culprit)) {
    return { confidence: least, because: "what fails further down explains all of it" };
  }
  return {
    confidence: leastSure([least, "medium"]),
    because: "what fails further down explains most of it, not all",
  };
}

function isTooFewToJudge({ reason }: Edge): boolean {
  return reason.includes("too few to judge");
}

function leastSure(confidences: readonly Sureness["confidence"][]): Sureness["confidence"] {
  return CONFIDENCES.findLast((one) => confidences.includes(one)) ?? "low";
}
