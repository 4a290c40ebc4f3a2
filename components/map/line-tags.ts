import { OWNER_WORDS } from "@/components/ui/owner-words";
import type { LineLabel } from "@/lib/filters/map-filters";
import type { GraphLine, LineChange } from "@/lib/graph/graph";
import { mtlsText, p99Text, rateText } from "@/lib/graph/line-text";
import { isUnhealthy } from "@/lib/mesh/health";
import { TAG_FONT_PX, textWidthPx } from "./map-measures";
import type { CulpritRole } from "./scene";

const TEXTS: Record<LineLabel, (line: GraphLine) => string | null> = {
  rate: rateText,
  p99: p99Text,
  mtls: mtlsText,
};

const CHANGE_WORDS: Record<LineChange, string> = {
  worse: "▲ worse",
  new: "+ new",
  gone: "− gone",
  better: "▼ better",
};

/** An arrowhead and some of the bare line stay in sight on either side. */
const SPARE_PX = 28;

export type LineTags = {
  letter: string | null;
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
  const change = line.change === null ? null : CHANGE_WORDS[line.change];
  const figure = TEXTS[label](line);
  const candidates = [
    joined(letter, origin, change, figure),
    joined(letter, origin, change),
    joined(letter, change),
    joined(letter),
  ];
  const fits = (text: string) => textWidthPx(text, TAG_FONT_PX) + SPARE_PX <= lengthPx;
  return {
    letter,
    tags: candidates.filter((text) => text !== "" && fits(text)),
    fullTag: candidates[0] || "no figure",
  };
}

/** A stray failure on a line that is well is nobody's to answer for at a glance. */
export function shownOwner(line: GraphLine) {
  return isUnhealthy(line) ? line.owner : null;
}

function joined(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}
