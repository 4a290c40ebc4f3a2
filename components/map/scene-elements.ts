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

const TITLE = "title ";

function titleId(boxId: string): string {
  return `${TITLE}${boxId}`;
}

/** What an element stands for: a title, its box. No id of the mesh holds a space. */
export function subjectOf(elementId: string): string {
  return elementId.startsWith(TITLE) ? elementId.slice(TITLE.length) : elementId;
}

function titleElements(boxes: readonly SceneBox[], detail: ZoomDetail): SceneElement[] {
  return boxes.map((box) => {
    const { x, y, ...look } = boxTitle(box, detail.titlePx);
    const { text, health, emphasis } = box;
    return standing(titleId(box.id), { x, y }, false, {
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
  const { id, letter } = line;
  const isFar = letterPx > TAG_FONT_PX;
  return {
    id,
    group: "edges",
    position: null,
    isMovable: false,
    data: {
      id,
      source: line.sourceId,
      target: line.targetId,
      widthStep: line.widthStep,
      health: line.health,
      owner: line.owner ?? "",
      isPlaintext: line.isPlaintext,
      bendPx: line.bendPx,
      isLoop: line.isLoop,
      tag: (isFar ? letter : null) ?? line.tag ?? "",
      fullTag: line.fullTag,
      tagPx: letter === null ? TAG_FONT_PX : letterPx,
      calloutPx: CALLOUT_PX,
      change: line.change ?? "",
      role: line.role ?? "",
      emphasis: line.emphasis,
    },
  };
}
