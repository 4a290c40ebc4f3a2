import type { ChangeKind } from "@/lib/mesh/edge-change";

/** How a difference from then is told at a glance; each has a colour of its own beside. */
export const CHANGE_WORDS: Record<ChangeKind, { glyph: string; word: string }> = {
  worse: { glyph: "▲", word: "worse" },
  new: { glyph: "+", word: "new" },
  gone: { glyph: "−", word: "gone" },
  better: { glyph: "▼", word: "better" },
  busier: { glyph: "↗", word: "busier" },
  quieter: { glyph: "↘", word: "quieter" },
  same: { glyph: "=", word: "same" },
};
