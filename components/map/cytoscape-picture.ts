import type { Core, ElementDefinition } from "cytoscape";
import { type ElementChanges, elementChanges } from "./element-changes";
import { CALLOUT_PX, RING_PX } from "./map-measures";
import type { Scene } from "./scene";
import { elementsFromScene, type SceneElement } from "./scene-elements";
import { detailAt, isSameDetail } from "./zoom-detail";

const REST_MS = 150;
/** Doublings of the zoom within which nothing is redrawn: who moves to and fro crosses no step. */
const SLACK_DOUBLINGS = 1 / 6;

export type Picture = {
  /** Takes over from a scene what changed, and leaves all else alone. */
  draw: (scene: Scene) => void;
  point: (nodeId: string | null) => void;
  hover: (id: string | null) => void;
  /** Brings everything to what the zoom asks for. */
  settle: () => void;
};

/** What is on the canvas, from what it began with on. */
export function pictureOn(cy: Core, first: Scene, firstElements: readonly SceneElement[]): Picture {
  let scene = first;
  let drawn = byId(firstElements);
  let detailZoom = cy.zoom();
  let detail = detailAt(detailZoom);
  let pointedId: string | null = null;
  let hoveredId: string | null = null;

  const keepReadable = () => {
    for (const { id, emphasis, fullTag } of scene.lines) {
      if (emphasis === "selected" || id === hoveredId) callOut(cy, id, fullTag);
    }
    if (pointedId !== null) ring(cy, pointedId);
  };
  const draw = (next: Scene) => {
    scene = next;
    const elements = elementsFromScene(scene, detail);
    applyChanges(cy, elementChanges(drawn, elements));
    drawn = byId(elements);
    keepReadable();
  };
  const settle = () => {
    keepReadable();
    if (Math.abs(Math.log2(cy.zoom() / detailZoom)) < SLACK_DOUBLINGS) return;
    detailZoom = cy.zoom();
    const next = detailAt(detailZoom);
    if (isSameDetail(next, detail)) return;
    detail = next;
    draw(scene);
  };
  onceAtRest(cy, settle);
  return {
    draw,
    settle,
    point: (nodeId) => {
      if (pointedId !== null) cy.getElementById(pointedId).removeClass("pointed");
      pointedId = nodeId;
      keepReadable();
      if (nodeId !== null) cy.getElementById(nodeId).addClass("pointed");
    },
    hover: (id) => {
      if (hoveredId !== null) cy.getElementById(hoveredId).removeClass("hovered");
      hoveredId = id;
      keepReadable();
      if (id !== null) cy.getElementById(id).addClass("hovered");
    },
  };
}

function byId(elements: readonly SceneElement[]): ReadonlyMap<string, SceneElement> {
  return new Map(elements.map((element) => [element.id, element]));
}

/** A change to any element makes the library draw all of them anew for a while: never amid a zoom. */
function onceAtRest(cy: Core, settle: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  cy.on("zoom", () => {
    clearTimeout(timer);
    timer = setTimeout(settle, REST_MS);
  });
  cy.on("destroy", () => clearTimeout(timer));
}

/** What is pointed at keeps its size on screen, however far the picture is. */
function callOut(cy: Core, lineId: string, text: string): void {
  change(cy, lineId, { callout: text, calloutPx: CALLOUT_PX * perScreenPx(cy) });
}

function ring(cy: Core, nodeId: string): void {
  change(cy, nodeId, { ringPx: RING_PX * perScreenPx(cy) });
}

function perScreenPx(cy: Core): number {
  return Math.max(1, 1 / cy.zoom());
}

function change(cy: Core, id: string, look: Record<string, string | number>): void {
  const element = cy.getElementById(id);
  const isNews = Object.entries(look).some(([name, value]) => element.data(name) !== value);
  if (isNews) element.data(look);
}

function applyChanges(cy: Core, { added, removedIds, restyled, moved }: ElementChanges): void {
  if (added.length + removedIds.length + restyled.length + moved.length === 0) return;
  cy.batch(() => {
    for (const id of removedIds) cy.getElementById(id).remove();
    cy.add(added.map(definitionFrom));
    for (const { id, data } of restyled) cy.getElementById(id).data(data);
    for (const { id, position } of moved) if (position) cy.getElementById(id).position(position);
  });
}

export function definitionFrom(element: SceneElement): ElementDefinition {
  const { group, data, position, isMovable } = element;
  return {
    group,
    data: { ...data },
    ...(position === null ? {} : { position: { ...position } }),
    grabbable: isMovable,
    pannable: !isMovable,
  };
}
