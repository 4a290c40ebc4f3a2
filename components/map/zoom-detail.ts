import { TAG_FONT_PX } from "./map-measures";

/** Below this zoom the names of services cannot be read, so those of namespaces take their place. */
const FAR_ZOOM = 0.33;
/** Below this zoom the figures at lines cannot be read. */
const FIGURE_ZOOM = 0.6;
/** Below this zoom an arrowhead is a speck, and a thousand of them are dust. */
const ARROW_ZOOM = 0.17;
/** On screen, however far the picture is. */
const FAR_TITLE_PX = 13;
const LEAST_LETTER_PX = 9;
/** What keeps its size grows in steps, so that a slow zoom does not draw it anew with each frame. */
const STEPS_PER_DOUBLING = 3;

/** How large things have to be in the picture to be read on screen, and what is left out from afar. */
export type ZoomDetail = {
  /** Titles across their whole namespaces; `null`: near enough for the names of services. */
  titlePx: number | null;
  /** The owners' letters at lines that are not well. */
  letterPx: number;
  /** How many pixels of the picture are one on screen, and never less than one. */
  perScreenPx: number;
  hasFigures: boolean;
  /** Lines that need eyes keep theirs. */
  hasArrows: boolean;
};

export function detailAt(zoom: number): ZoomDetail {
  const scale = 2 ** (Math.round(-Math.log2(zoom) * STEPS_PER_DOUBLING) / STEPS_PER_DOUBLING);
  return {
    titlePx: zoom < FAR_ZOOM ? FAR_TITLE_PX * scale : null,
    letterPx: Math.max(TAG_FONT_PX, LEAST_LETTER_PX * scale),
    perScreenPx: Math.max(1, scale),
    hasFigures: zoom >= FIGURE_ZOOM,
    hasArrows: zoom >= ARROW_ZOOM,
  };
}

export function isSameDetail(a: ZoomDetail, b: ZoomDetail): boolean {
  return (
    a.titlePx === b.titlePx &&
    a.perScreenPx === b.perScreenPx &&
    a.hasFigures === b.hasFigures &&
    a.hasArrows === b.hasArrows
  );
}
