import { TITLE_FONT_PX, textWidthPx } from "./map-measures";
import type { SceneBox } from "./scene";

const INSET_PX = 10;
const TITLE_HEIGHT_PX = 24;

export type BoxTitle = {
  x: number;
  y: number;
  widthPx: number;
  heightPx: number;
  fontPx: number;
  haloPx: number;
};

/** A title stands in the corner; seen from afar it lies across its box, like on a map. */
export function boxTitle(box: SceneBox, farPx: number | null): BoxTitle {
  return farPx !== null && box.kind === "island" ? acrossTheBox(box, farPx) : inTheCorner(box);
}

function inTheCorner({ text, x, y, widthPx, heightPx }: SceneBox): BoxTitle {
  const titleWidthPx = textWidthPx(text, TITLE_FONT_PX);
  return {
    x: x - widthPx / 2 + INSET_PX + titleWidthPx / 2,
    y: y - heightPx / 2 + INSET_PX / 2 + TITLE_HEIGHT_PX / 2,
    widthPx: titleWidthPx,
    heightPx: TITLE_HEIGHT_PX,
    fontPx: TITLE_FONT_PX,
    haloPx: 0,
  };
}

function acrossTheBox({ text, x, y, widthPx, heightPx }: SceneBox, farPx: number): BoxTitle {
  const fittingPx = (TITLE_FONT_PX * widthPx) / textWidthPx(text, TITLE_FONT_PX);
  const fontPx = Math.max(TITLE_FONT_PX, Math.min(fittingPx, heightPx, farPx));
  return { x, y, widthPx, heightPx, fontPx, haloPx: fontPx / 8 };
}
