import type { Outline } from "@/lib/layout/layout-graph";
import type { Health } from "@/lib/mesh/edge";
import type { MapPalette } from "./map-palette";
import type { MiniScale } from "./mini-map-geometry";
import type { Scene } from "./scene";

/** What needs eyes stays in sight however small the picture. */
const LEAST_PX = 1;
const LEAST_NOTABLE_PX = 4;

export function paintMiniMap(
  canvas: HTMLCanvasElement,
  { boxes, nodes }: Scene,
  mini: MiniScale,
  palette: MapPalette,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const ratio = canvas.width / canvas.clientWidth;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const fill = (outline: Outline, color: string, leastPx: number) => {
    const width = Math.max(leastPx, outline.widthPx * mini.scale);
    const height = Math.max(leastPx, outline.heightPx * mini.scale);
    context.fillStyle = color;
    context.fillRect(
      mini.left + outline.x * mini.scale - width / 2,
      mini.top + outline.y * mini.scale - height / 2,
      width,
      height,
    );
  };
  for (const box of boxes) if (box.kind === "island") fill(box, palette.hover, LEAST_PX);
  for (const node of nodes) if (!isNotable(node.health)) fill(node, palette.lineStrong, LEAST_PX);
  for (const node of nodes) {
    if (isNotable(node.health)) fill(node, palette[node.health], LEAST_NOTABLE_PX);
  }
}

function isNotable(health: Health | null): health is "failing" | "degraded" {
  return health === "failing" || health === "degraded";
}
