import { TITLE_FONT_PX, textWidthPx } from "./map-measures";
import type { SceneBox } from "./scene";

/** Below this zoom the names of services cannot be read, so those of namespaces take their place. */
const FAR_ZOOM = 0.5;

const INSET_PX = 10;
const TITLE_HEIGHT_PX = 24;
const MOST_FAR_FONT_PX = 160;
const FAR_HEIGHT_SHARE = 0.4;

export type BoxTitle = {
  x: number;
  y: number;
  widthPx: number;
  heightPx: number;
  fontPx: number;
  haloPx: number;
};

export function isFar(zoom: number): boolean {
  return zoom < FAR_ZOOM;
}

/** A title stands in the corner; seen from afar it lies large across its whole box, like on a map. */
export function boxTitle(box: SceneBox, far: boolean): BoxTitle {
  return far && box.kind === "island" ? acrossTheBox(box) : inTheCorner(box);
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

function acrossTheBox({ text, x, y, widthPx, heightPx }: SceneBox): BoxTitle {
  const fittingPx = (TITLE_FONT_PX * widthPx) / textWidthPx(text, TITLE_FONT_PX);
  const fontPx = Math.max(
    TITLE_FONT_PX,
    Math.min(fittingPx * 0.9, heightPx * FAR_HEIGHT_SHARE, MOST_FAR_FONT_PX),
  );
  return { x, y, widthPx, heightPx, fontPx, haloPx: fontPx / 10 };
}
