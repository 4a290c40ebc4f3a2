import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Edge } from "./edge";
import { hasNoProxy } from "./unnamed-caller";

const HOP_KINDS = ["agree", "lost", "retries", "not comparable"] as const;
type HopKind = (typeof HOP_KINDS)[number];
export type Hop = { kind: HopKind; sentence: string };

/** Scrapes of two proxies never fall together: what is smaller than this is noise. */
const NOISE_RATIO = 0.05;
const NOISE_PER_SECOND = 1;

/** What became of the requests between the caller's proxy and the callee's. */
export function compareReporters(edge: Edge): Hop {
  const { destination, reported, protocol } = edge;
  const { source: sent, destination: arrived } = reported;
  if (protocol === "tcp") return incomparable("connections are counted on one side alone");
  if (sent === null && arrived === null) return incomparable("neither side reports requests");
  if (arrived === null) {
    return incomparable(
      destination.kind === "external"
        ? "the callee is outside the mesh, so only the caller's side reports"
        : "only the caller's side reports",
    );
  }
  if (sent === null) return incomparable(`only the callee's side reports${whyUnsent(edge)}`);
  const gap = Math.abs(sent - arrived);
  if (sent === 0 && arrived === 0) return incomparable("neither side counted a request");
  if (gap <= NOISE_RATIO * Math.max(sent, arrived)) {
    return { kind: "agree", sentence: "Both sides count the same" };
  }
  if (gap <= NOISE_PER_SECOND) return incomparable("the sides differ by too little to judge");
  if (arrived > sent) {
    const extra = formatPerSecond(gap, "req");
    return { kind: "retries", sentence: `${extra} more arrive than were sent: retries` };
  }
  const lost = formatPerSecond(gap, "req");
  return {
    kind: "lost",
    sentence: `${lost} (${formatPercent(gap / sent)}) never reach the callee`,
  };
}

function whyUnsent(edge: Edge): string {
  if (edge.source.kind !== "unknown") return "";
  return hasNoProxy(edge) ? ", as the caller has no proxy" : ", and it does not say who calls";
}

function incomparable(why: string): Hop {
  return { kind: "not comparable", sentence: `Not comparable: ${why}` };
}
