import type { LineChange } from "@/lib/graph/graph";
import { isNotable, type SceneLine } from "./scene";

export const GLOW_COLORS = ["failing", "degraded", "ink", "accent", "neutral"] as const;
type GlowColor = (typeof GLOW_COLORS)[number];

/** How far it reaches beyond its line: in the picture, and on screen at least. */
export type Glow = { color: GlowColor; opacity: number; reachPx: number; leastReachPx: number };

const STRONG = { opacity: 0.4, reachPx: 8, leastReachPx: 4 };
const PLAIN = { opacity: 0.26, reachPx: 6, leastReachPx: 3 };
const FAINT = { opacity: 0.16, reachPx: 3, leastReachPx: 1.5 };

const CHANGES: Record<LineChange, GlowColor> = {
  worse: "failing",
  new: "ink",
  gone: "neutral",
  better: "accent",
};

type Glowing = Pick<SceneLine, "health" | "isDenied" | "role" | "change">;

/**
 * What draws the eye to a line however thin it is. Whoever compares asks for changes, so these come
 * before where failures start, and that before all else that is wrong.
 */
export function glowOf({ health, isDenied, role, change }: Glowing): Glow | null {
  if (change !== null) return { ...PLAIN, color: CHANGES[change] };
  const color = health === "degraded" ? "degraded" : "failing";
  if (role !== null) return { ...(role === "origin" ? STRONG : FAINT), color };
  if (isDenied) return { ...FAINT, color: "ink" };
  return isNotable({ health, isDenied }) ? { ...PLAIN, color } : null;
}
