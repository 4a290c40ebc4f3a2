import type { Outline, Point } from "@/lib/layout/layout-graph";
import { pulledAside } from "./line-detours";
import { leavingPoint } from "./line-geometry";
import { glowOf } from "./line-glow";
import { lineMeasures } from "./line-measures";
import { DIMMED_OPACITY, dashesPx, TAG_FONT_PX, textWidthPx } from "./map-measures";
import type { MapPalette } from "./map-palette";
import type { SceneLine } from "./scene";
import { escaped, svg } from "./svg-text";

const LOOP_PX = 40;
const TAG_HEIGHT_PX = 15;

/** A line with its halo, arrowhead and words. */
export function lineSvg(
  line: SceneLine,
  source: Outline,
  target: Outline,
  palette: MapPalette,
): string {
  const color = lineColor(line, palette);
  const { widthPx, glowPx } = lineMeasures(line, { perScreenPx: 1 });
  const course = courseOf(line, source, target);
  const d = `M${at(course.from)}Q${at(course.over)} ${at(course.to)}`;
  const stroke = (look: Record<string, string | number>) =>
    svg("path", { d, fill: "none", ...look });
  const glow = glowOf(line);
  const content = [
    glow
      ? stroke({
          stroke: palette[glow.color],
          "stroke-opacity": glow.opacity,
          "stroke-width": widthPx + 2 * glowPx,
        })
      : "",
    stroke({
      stroke: color,
      "stroke-width": widthPx,
      "stroke-opacity": opacityOf(line),
      ...(line.isPlaintext ? { "stroke-dasharray": dashesPx(widthPx).join(" ") } : {}),
    }),
    line.health === "unknown" ? stroke({ stroke: palette.paper, "stroke-width": 1 }) : "",
    line.isDenied ? bar(course, widthPx, palette.ink) : arrowhead(course, widthPx, color),
    tagSvg(line, middleOf(course), palette),
  ].join("");
  return svg("g", line.emphasis === "dimmed" ? { opacity: DIMMED_OPACITY } : {}, content);
}

/** From border to border, pulled aside by a third point. */
type Course = { from: Point; over: Point; to: Point };

function courseOf({ bendPx, isLoop }: SceneLine, source: Outline, target: Outline): Course {
  if (isLoop) {
    const top = source.y - source.heightPx / 2;
    return {
      from: { x: source.x - LOOP_PX / 3, y: top },
      over: { x: source.x, y: top - LOOP_PX },
      to: { x: source.x + LOOP_PX / 3, y: top },
    };
  }
  const over = pulledAside(source, target, bendPx);
  return { from: leavingPoint(source, over), over, to: leavingPoint(target, over) };
}

function arrowhead({ over, to }: Course, widthPx: number, color: string): string {
  const lengthPx = 5 + 2 * widthPx;
  const angle = Math.atan2(to.y - over.y, to.x - over.x);
  const wing = (turn: number): Point => ({
    x: to.x - lengthPx * Math.cos(angle + turn),
    y: to.y - lengthPx * Math.sin(angle + turn),
  });
  return svg("path", { d: `M${at(to)}L${at(wing(0.4))}L${at(wing(-0.4))}z`, fill: color });
}

/** Across the end of what is denied, as a barrier across a road. */
function bar({ over, to }: Course, widthPx: number, color: string): string {
  const reachPx = 5 + widthPx;
  const angle = Math.atan2(to.y - over.y, to.x - over.x);
  const side = (sign: number): Point => ({
    x: to.x - 3 * Math.cos(angle) - sign * reachPx * Math.sin(angle),
    y: to.y - 3 * Math.sin(angle) + sign * reachPx * Math.cos(angle),
  });
  const look = { fill: "none", stroke: color, "stroke-width": 3 };
  return svg("path", { d: `M${at(side(1))}L${at(side(-1))}`, ...look });
}

function tagSvg({ tag, owner }: SceneLine, { x, y }: Point, palette: MapPalette): string {
  if (tag === null) return "";
  const widthPx = textWidthPx(tag, TAG_FONT_PX) + 6;
  const plate = svg("rect", {
    x: x - widthPx / 2,
    y: y - TAG_HEIGHT_PX / 2,
    width: widthPx,
    height: TAG_HEIGHT_PX,
    rx: 3,
    fill: owner === null ? palette.paper : palette[owner],
  });
  const look = {
    x,
    y,
    fill: owner === null ? palette.ink : palette.onOwner,
    "font-size": TAG_FONT_PX,
    "font-weight": owner === null ? 400 : 700,
    "text-anchor": "middle",
    "dominant-baseline": "central",
  };
  return plate + svg("text", look, escaped(tag));
}

function lineColor({ health, isDenied }: SceneLine, palette: MapPalette): string {
  if (isDenied) return palette.neutral;
  if (health === "failing" || health === "degraded") return palette[health];
  return health === "unknown" ? palette.neutral : palette.lineStrong;
}

function opacityOf({ health, isDenied }: SceneLine): number {
  if (health === "idle") return 0.35;
  return health === "healthy" && !isDenied ? 0.7 : 1;
}

function middleOf({ from, over, to }: Course): Point {
  return { x: (from.x + 2 * over.x + to.x) / 4, y: (from.y + 2 * over.y + to.y) / 4 };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
