import { glowOf } from "./line-glow";
import { LINE_WIDTHS_PX } from "./map-measures";
import { isNotable, type SceneLine } from "./scene";
import type { ZoomDetail } from "./zoom-detail";

/** In pixels of the picture, as everything that is drawn. */
type LineMeasures = {
  widthPx: number;
  /** How far a glow reaches beyond its line; 0: it has none. */
  glowPx: number;
};

/**
 * On screen, however far the picture is: a thin line that fails must not drown among wide ones, and
 * what is denied is quieter. Arrowheads grow with their lines.
 */
const LEAST_FAILING_PX = 1.5;
const LEAST_DENIED_PX = 0.9;

/** As wide as its traffic asks, and from afar at least so that what needs eyes is seen. */
export function lineMeasures(
  line: Pick<SceneLine, "widthStep" | "health" | "isDenied" | "role" | "change">,
  { perScreenPx }: Pick<ZoomDetail, "perScreenPx">,
): LineMeasures {
  const widthPx = LINE_WIDTHS_PX[line.widthStep - 1] ?? 1;
  const glow = glowOf(line);
  const glowPx = glow === null ? 0 : Math.max(glow.reachPx, glow.leastReachPx * perScreenPx);
  if (!isNotable(line)) return { widthPx, glowPx };
  const leastPx = line.isDenied ? LEAST_DENIED_PX : LEAST_FAILING_PX;
  return { widthPx: Math.max(widthPx, leastPx * perScreenPx), glowPx };
}
