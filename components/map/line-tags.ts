import { CHANGE_WORDS } from "@/components/ui/change-words";
import { OWNER_WORDS } from "@/components/ui/owner-words";
import type { LineLabel } from "@/lib/filters/map-filters";
import type { GraphLine } from "@/lib/graph/graph";
import { needsEyes } from "@/lib/graph/line-state";
import { deniedText, mtlsText, p99Text, rateText } from "@/lib/graph/line-text";
import { TAG_FONT_PX, textWidthPx } from "./map-measures";
import type { CulpritRole } from "./scene";

const TEXTS: Record<LineLabel, (line: GraphLine) => string | null> = {
  rate: rateText,
  p99: p99Text,
  mtls: mtlsText,
};

/** An arrowhead and some of the bare line stay in sight on either side. */
const SPARE_PX = 28;

export type LineTags = {
  /** What is read from afar: the owner's letter, and the glyph of a change. */
  sign: string | null;
  /** What its length has room for, those that say most first. */
  tags: string[];
  fullTag: string;
};

/** The words at a line: all of them, and what may stand along it. */
export function lineTags(
  line: GraphLine,
  role: CulpritRole | null,
  label: LineLabel,
  lengthPx: number,
): LineTags {
  const owner = shownOwner(line);
  const letter = owner === null ? null : OWNER_WORDS[owner].letter;
  const origin = role === "origin" ? "starts here" : null;
  const { glyph, word } = line.change === null ? NO_CHANGE : CHANGE_WORDS[line.change];
  const change = glyph === null ? null : `${glyph} ${word}`;
  const figure = TEXTS[label](line);
  const sign = [letter, glyph].filter((part) => part !== null).join(" ");
  const candidates = [
    joined(letter, origin, change, figure),
    joined(letter, origin, change, deniedText(line)),
    joined(letter, change),
    sign,
  ];
  const fits = (text: string) => textWidthPx(text, TAG_FONT_PX) + SPARE_PX <= lengthPx;
  return {
    sign: sign === "" ? null : sign,
    tags: candidates.filter((text) => text !== "" && fits(text)),
    fullTag: candidates[0] || "no figure",
  };
}

const NO_CHANGE = { glyph: null, word: null };

/** A stray failure on a line that is well is nobody's to answer for at a glance. */
export function shownOwner(line: GraphLine) {
  return needsEyes(line) ? line.owner : null;
}

function joined(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}
