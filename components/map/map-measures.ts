/** Widths of lines, thinnest first: one for each step of the rate. */
export const LINE_WIDTHS_PX = [1, 1.5, 2.25, 3.5, 5];

/** Longer dashes in wider lines, so that none falls apart into dots. */
export function dashesPx(widthPx: number): [number, number] {
  return [4 + 2 * widthPx, 3 + widthPx];
}

/** What a search does not find stays, but no longer asks for eyes. */
export const DIMMED_OPACITY = 0.18;

export const NODE_FONT_PX = 14;
export const TAG_FONT_PX = 11;
export const TITLE_FONT_PX = 15;

/** On screen, whatever the zoom: the words at a line that is pointed at, and the ring around a node. */
export const CALLOUT_PX = 12;
export const RING_PX = 2.5;

/** Wide enough for the usual system fonts: sizes come from counts, so that they are the same everywhere. */
const CHARACTER_PER_FONT_PX = 0.58;

/** How wide a text is at most, near enough, without asking any font. */
export function textWidthPx(text: string, fontPx: number): number {
  return Math.ceil(text.length * fontPx * CHARACTER_PER_FONT_PX);
}
