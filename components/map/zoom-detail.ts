import { TAG_FONT_PX } from "./map-measures";

/** Below this zoom the names of services cannot be read, so those of namespaces take their place. */
const FAR_ZOOM = 0.33;
/** On screen, however far the picture is. */
const FAR_TITLE_PX = 13;
const LEAST_LETTER_PX = 9;
/** What keeps its size grows in steps, so that a slow zoom does not draw it anew with each frame. */
const STEPS_PER_DOUBLING = 3;

/** How large things have to be in the picture to be read on screen. */
export type ZoomDetail = {
  /** Titles across their whole namespaces; `null`: near enough for the names of services. */
  titlePx: number | null;
  /** The owners' letters at lines that are not well. */
  letterPx: number;
};

export function detailAt(zoom: number): ZoomDetail {
  const scale = 2 ** (Math.round(-Math.log2(zoom) * STEPS_PER_DOUBLING) / STEPS_PER_DOUBLING);
  return {
    titlePx: zoom < FAR_ZOOM ? FAR_TITLE_PX * scale : null,
    letterPx: Math.max(TAG_FONT_PX, LEAST_LETTER_PX * scale),
  };
}
