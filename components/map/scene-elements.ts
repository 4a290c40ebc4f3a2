import { boxTitle } from "./box-title";
import { CALLOUT_PX, TAG_FONT_PX } from "./map-measures";
import type { Scene, SceneBox, SceneLine, SceneNode } from "./scene";
import type { ZoomDetail } from "./zoom-detail";

type Value = string | number | boolean;

/** One thing on the canvas: what its style reads, and where it stands (lines follow their ends). */
export type SceneElement = {
  id: string;
  group: "nodes" | "edges";
  data: Readonly<Record<string, Value>>;
  position: { x: number; y: number } | null;
  /** Services can be dragged; the ground that they stand on moves the whole picture. */
  isMovable: boolean;
};

export function elementsFromScene(scene: Scene, detail: ZoomDetail): SceneElement[] {
  return [
    ...scene.boxes.map(boxElement),
    ...scene.nodes.map(nodeElement),
    ...titleElements(scene.boxes, detail),
    ...scene.lines.map((line) => lineElement(line, detail)),
  ];
}

function titleElements(boxes: readonly SceneBox[], detail: ZoomDetail): SceneElement[] {
  return boxes.map((box) => {
    const { x, y, ...look } = boxTitle(box, detail.titlePx);
    const { text, health, emphasis } = box;
    return standing(`title ${box.id}`, { x, y }, false, {
      kind: "title",
      text,
      health: health ?? "",
      emphasis: emphasis === "dimmed" ? "dimmed" : "none",
      ...look,
    });
  });
}

function boxElement({ id, kind, health, emphasis, x, y, widthPx, heightPx }: SceneBox) {
  return standing(id, { x, y }, false, {
    kind,
    text: "",
    health: health ?? "",
    emphasis,
    widthPx,
    heightPx,
  });
}

function nodeElement(node: SceneNode): SceneElement {
  const { id, kind, text, health, emphasis, x, y, widthPx, heightPx } = node;
  return standing(id, { x, y }, true, {
    kind,
    text,
    health: health ?? "",
    emphasis,
    widthPx,
    heightPx,
  });
}

function standing(
  id: string,
  position: { x: number; y: number },
  isMovable: boolean,
  look: Record<string, Value>,
): SceneElement {
  return { id, group: "nodes", position, isMovable, data: { id, ...look } };
}

/** From afar there is no room for figures, yet whose trouble it is stays to be read. */
function lineElement(line: SceneLine, { letterPx }: ZoomDetail): SceneElement {
  const { id, sourceId, targetId, tag, letter, owner, change, role, ...rest } = line;
  const isFar = letterPx > TAG_FONT_PX;
  return {
    id,
    group: "edges",
    position: null,
    isMovable: false,
    data: {
      ...rest,
      id,
      calloutPx: CALLOUT_PX,
      source: sourceId,
      target: targetId,
      tag: (isFar ? letter : null) ?? tag ?? "",
      tagPx: letter === null ? TAG_FONT_PX : letterPx,
      owner: owner ?? "",
      change: change ?? "",
      role: role ?? "",
    },
  };
}
