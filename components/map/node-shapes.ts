import type { Outline } from "@/lib/layout/layout-graph";
import type { SceneNode } from "./scene";

const CORNER_PX = 6;
const CUT_PX = 8;

/** The outline of a node as the path of an SVG: each kind has its own, a service the plainest. */
export function shapePath(kind: SceneNode["kind"], outline: Outline): string {
  switch (kind) {
    case "gateway":
      return hexagon(outline);
    case "external":
      return cutRectangle(outline);
    case "unknown":
      return ellipse(outline);
    case "service":
    case "workload":
    case "namespace":
      return roundRectangle(outline, CORNER_PX);
  }
}

export function roundRectangle({ x, y, widthPx, heightPx }: Outline, cornerPx: number): string {
  const [across, down] = [widthPx - 2 * cornerPx, heightPx - 2 * cornerPx];
  const arc = (dx: number, dy: number) => `a${cornerPx} ${cornerPx} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x - across / 2} ${y - heightPx / 2}`,
    `h${across}${arc(cornerPx, cornerPx)}`,
    `v${down}${arc(-cornerPx, cornerPx)}`,
    `h${-across}${arc(-cornerPx, -cornerPx)}`,
    `v${-down}${arc(cornerPx, -cornerPx)}z`,
  ].join("");
}

function hexagon({ x, y, widthPx, heightPx }: Outline): string {
  const [w, h] = [widthPx / 2, heightPx / 2];
  return `M${x - w} ${y}L${x - w / 2} ${y - h}h${w}L${x + w} ${y}L${x + w / 2} ${y + h}h${-w}z`;
}

function cutRectangle({ x, y, widthPx, heightPx }: Outline): string {
  const cut = Math.min(CUT_PX, heightPx / 3);
  const [across, down] = [widthPx - 2 * cut, heightPx - 2 * cut];
  return (
    `M${x - across / 2} ${y - heightPx / 2}h${across}l${cut} ${cut}v${down}` +
    `l${-cut} ${cut}h${-across}l${-cut} ${-cut}v${-down}z`
  );
}

function ellipse({ x, y, widthPx, heightPx }: Outline): string {
  const [rx, ry] = [widthPx / 2, heightPx / 2];
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${widthPx} 0a${rx} ${ry} 0 1 1 ${-widthPx} 0z`;
}
