import { glowOf } from "./line-glow";
import { LINE_WIDTHS_PX } from "./map-measures";
import { isNotable, type SceneLine } from "./scene";
import type { ZoomDetail } from "./zoom-detail";

/** In pixels of the picture, as everything that is drawn. */
export type LineMeasures = {
  widthPx: number;
  /** How far a glow reaches beyond its line; 0: it has none. */
  glowPx: number;
  arrowScale: number;
};

const ARROW_SCALE = 0.8;

/** On screen, however far the picture is: a thin line that fails must not drown among wide ones. */
const FAILING = { leastWidthPx: 1.5, arrowScale: 1.1, leastArrowScale: 0.4 };
/** Quieter than what fails; a bar is drawn smaller than an arrowhead of its scale. */
const DENIED = { leastWidthPx: 0.9, arrowScale: 1.6, leastArrowScale: 0.35 };

/** As wide as its traffic asks, and from afar at least so that what needs eyes is seen. */
export function lineMeasures(
  line: Pick<SceneLine, "widthStep" | "health" | "isDenied" | "role" | "change">,
  { perScreenPx }: Pick<ZoomDetail, "perScreenPx">,
): LineMeasures {
  const widthPx = LINE_WIDTHS_PX[line.widthStep - 1] ?? 1;
  const glow = glowOf(line);
  const glowPx = glow === null ? 0 : Math.max(glow.reachPx, glow.leastReachPx * perScreenPx);
  if (!isNotable(line)) return { widthPx, glowPx, arrowScale: ARROW_SCALE };
  const { leastWidthPx, arrowScale, leastArrowScale } = line.isDenied ? DENIED : FAILING;
  return {
    widthPx: Math.max(widthPx, leastWidthPx * perScreenPx),
    glowPx,
    arrowScale: Math.max(arrowScale, leastArrowScale * perScreenPx),
  };
}
