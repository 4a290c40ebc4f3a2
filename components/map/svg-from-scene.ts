import { boxTitle } from "./box-title";
import { healthBadgeSvg } from "./health-badge";
import { DIMMED_OPACITY, NODE_FONT_PX } from "./map-measures";
import type { MapPalette } from "./map-palette";
import { roundRectangle, shapePath } from "./node-shapes";
import type { Scene, SceneBox, SceneNode } from "./scene";
import { lineSvg } from "./svg-line";
import { escaped, svg } from "./svg-text";

const LINE_HEIGHT = 1.25;
const BADGE_PX = 18;

/** The same picture as on the canvas, as markup: the same scene, sizes and colours. */
export function svgFromScene({ boxes, nodes, lines }: Scene, palette: MapPalette): string {
  const outlines = new Map(nodes.map((node) => [node.id, node]));
  return [
    ...boxes.map((box) => boxSvg(box, palette)),
    ...lines.map((line) => {
      const [source, target] = [outlines.get(line.sourceId), outlines.get(line.targetId)];
      return source && target ? lineSvg(line, source, target, palette) : "";
    }),
    ...nodes.map((node) => nodeSvg(node, palette)),
  ].join("");
}

function boxSvg(box: SceneBox, palette: MapPalette): string {
  const isIsland = box.kind === "island";
  const title = boxTitle(box, null);
  const color = healthColor(box.health, palette);
  return (
    svg("path", {
      d: roundRectangle(box, isIsland ? 10 : 16),
      fill: isIsland ? palette.raised : "none",
      "fill-opacity": 0.65,
      stroke: color ?? palette.line,
      "stroke-width": 1.5,
    }) +
    svg(
      "text",
      {
        x: title.x,
        y: title.y,
        fill: color ?? palette.inkQuiet,
        "font-size": title.fontPx,
        "font-weight": 600,
        "text-anchor": "middle",
        "dominant-baseline": "central",
      },
      escaped(box.text),
    )
  );
}

function nodeSvg(node: SceneNode, palette: MapPalette): string {
  const { kind, health, emphasis } = node;
  const color = healthColor(health, palette);
  const isNamespace = kind === "namespace";
  const shape = svg("path", {
    d: shapePath(kind, node),
    fill: tint(node, palette),
    stroke: color ?? palette.lineStrong,
    "stroke-width": color === null ? 1 : 2.5,
  });
  const stack = isNamespace
    ? svg("path", {
        d: shapePath(kind, { ...node, widthPx: node.widthPx - 8, heightPx: node.heightPx - 8 }),
        fill: "none",
        stroke: color ?? palette.lineStrong,
        "stroke-width": 1,
      })
    : "";
  const content = shape + stack + nodeText(node, palette) + badge(node, palette);
  return svg("g", emphasis === "dimmed" ? { opacity: DIMMED_OPACITY } : {}, content);
}

function nodeText({ text, x, y, health }: SceneNode, palette: MapPalette): string {
  const lines = text.split("\n");
  const lineHeightPx = NODE_FONT_PX * LINE_HEIGHT;
  const top = y - ((lines.length - 1) * lineHeightPx) / 2;
  return lines
    .map((line, index) =>
      svg(
        "text",
        {
          x,
          y: top + index * lineHeightPx,
          fill: palette.ink,
          "font-size": NODE_FONT_PX,
          "font-weight": health === "failing" || health === "degraded" ? 700 : 400,
          "text-anchor": "middle",
          "dominant-baseline": "central",
        },
        escaped(line),
      ),
    )
    .join("");
}

function badge({ x, y, widthPx, heightPx, health }: SceneNode, palette: MapPalette): string {
  if (health !== "failing" && health !== "degraded") return "";
  const [left, top] = [x + widthPx / 2 - BADGE_PX / 2, y - heightPx / 2 - BADGE_PX / 2];
  const transform = `translate(${left} ${top}) scale(${BADGE_PX / 16})`;
  return svg("g", { transform }, healthBadgeSvg(health, palette[health], palette.paper));
}

function tint({ health, kind }: SceneNode, palette: MapPalette): string {
  if (health === "failing") return palette.failingTint;
  if (health === "degraded") return palette.degradedTint;
  return kind === "namespace" ? palette.raised : palette.paper;
}

function healthColor(health: SceneNode["health"], palette: MapPalette): string | null {
  return health === "failing" || health === "degraded" ? palette[health] : null;
}
