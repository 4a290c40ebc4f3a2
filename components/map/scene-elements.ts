import { boxTitle } from "./box-title";
import { glowOf } from "./line-glow";
import { lineMeasures } from "./line-measures";
import { CALLOUT_PX, TAG_FONT_PX } from "./map-measures";
import { isNotable, type Scene, type SceneBox, type SceneLine, type SceneNode } from "./scene";
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
    ...scene.nodes.map((node) => nodeElement(node, detail)),
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

/** From afar nobody can read its name, and the namespace's lies across. */
function nodeElement(node: SceneNode, { titlePx }: ZoomDetail): SceneElement {
  const { id, kind, text, health, emphasis, x, y, widthPx, heightPx } = node;
  return standing(id, { x, y }, true, {
    kind,
    text: titlePx === null ? text : "",
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

/** How far the glow of what is selected reaches on screen. */
const SELECTED_PX = 7;

/** From afar there is no room for figures, yet what needs eyes stays to be seen, and whose it is. */
function lineElement(line: SceneLine, detail: ZoomDetail): SceneElement {
  const { id, sign, emphasis } = line;
  const glow = glowOf(line);
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
      isDenied: line.isDenied,
      isPlaintext: line.isPlaintext,
      bendPx: line.bendPx,
      isLoop: line.isLoop,
      tag: tagAt(line, detail),
      tagPx: sign === null ? TAG_FONT_PX : detail.letterPx,
      callout: emphasis === "selected" ? line.fullTag : "",
      calloutPx: CALLOUT_PX,
      hasArrow: detail.hasArrows || isNotable(line) || emphasis === "selected",
      glow: glow?.color ?? "",
      glowStrength: glow?.strength ?? "",
      emphasis,
      selectedPx: emphasis === "selected" ? SELECTED_PX * detail.perScreenPx : 0,
      ...lineMeasures(line, detail),
    },
  };
}

/** What nobody can read is left out, so that a refresh need not draw it anew. */
function tagAt({ sign, tag }: SceneLine, { letterPx, hasFigures }: ZoomDetail): string {
  if (sign !== null && letterPx > TAG_FONT_PX) return sign;
  return hasFigures || sign !== null ? (tag ?? "") : "";
}
