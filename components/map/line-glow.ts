import type { LineChange } from "@/lib/graph/graph";
import { isNotable, type SceneLine } from "./scene";

export const GLOW_COLORS = ["failing", "degraded", "ink", "accent", "neutral"] as const;
type GlowColor = (typeof GLOW_COLORS)[number];

/** How strong it is; how far it reaches beyond its line in the picture, and on screen at least. */
export type Glow = {
  color: GlowColor;
  strength: GlowStrength;
  opacity: number;
  reachPx: number;
  leastReachPx: number;
};

export const GLOW_STRENGTHS = {
  strong: { opacity: 0.4, reachPx: 8, leastReachPx: 4 },
  plain: { opacity: 0.26, reachPx: 6, leastReachPx: 3 },
  faint: { opacity: 0.16, reachPx: 3, leastReachPx: 1.5 },
};
type GlowStrength = keyof typeof GLOW_STRENGTHS;

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
  if (change !== null) return glow(CHANGES[change], "plain");
  const color = health === "degraded" ? "degraded" : "failing";
  if (role !== null) return glow(color, role === "origin" ? "strong" : "faint");
  if (isDenied) return glow("ink", "faint");
  return isNotable({ health, isDenied }) ? glow(color, "plain") : null;
}

function glow(color: GlowColor, strength: GlowStrength): Glow {
  return { color, strength, ...GLOW_STRENGTHS[strength] };
}
