import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { keepSize, listen } from "./cytoscape-events";
import { cytoscapeStyle } from "./cytoscape-style";
import { type ElementChanges, elementChanges } from "./element-changes";
import type { MapRenderer, StartRenderer } from "./map-renderer";
import type { Scene } from "./scene";
import { elementsFromScene, type SceneElement } from "./scene-elements";
import { LEAST_ZOOM, MOST_ZOOM } from "./viewport";
import { detailAt } from "./zoom-detail";

const SMOOTH_MS = 180;
const REST_MS = 150;

/** What the drawing library can do; nothing above knows that it is this one. */
export const startCytoscape: StartRenderer = (container, palette, events) => {
  const { fontFamily } = getComputedStyle(container);
  const cy = cytoscape({
    container,
    style: cytoscapeStyle(palette, fontFamily),
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    boxSelectionEnabled: false,
    autounselectify: true,
    pixelRatio: "auto",
  });
  const { settle, ...picture } = pictureOn(cy);
  const renderer: MapRenderer = {
    ...picture,
    paint: (next) => {
      cy.style(cytoscapeStyle(next, fontFamily));
    },
    show: ({ panX, panY, zoom }, isSmooth) => {
      const viewport = { pan: { x: panX, y: panY }, zoom };
      cy.stop();
      if (isSmooth) cy.animate(viewport, { duration: SMOOTH_MS });
      else {
        cy.viewport(viewport);
        settle();
      }
    },
    resize: () => {
      cy.resize();
    },
    dispose: () => cy.destroy(),
  };
  listen(cy, events);
  return renderer;
};

/** Takes over from each scene what changed, and leaves all else alone. */
function pictureOn(cy: Core): Pick<MapRenderer, "draw" | "point"> & { settle: () => void } {
  let scene: Scene = { boxes: [], nodes: [], lines: [] };
  let drawn: ReadonlyMap<string, SceneElement> = new Map();
  let detail = detailAt(cy.zoom());
  let pointedId: string | null = null;

  const keepReadable = () => {
    const selected = scene.lines.filter(({ emphasis }) => emphasis === "selected");
    for (const { id } of selected) keepSize(cy, id);
    if (pointedId !== null) keepSize(cy, pointedId);
  };
  const draw = (next: Scene) => {
    scene = next;
    const elements = elementsFromScene(scene, detail);
    cy.batch(() => applyChanges(cy, elementChanges(drawn, elements)));
    drawn = new Map(elements.map((element) => [element.id, element]));
    keepReadable();
  };
  const point = (nodeId: string | null) => {
    if (pointedId !== null) cy.getElementById(pointedId).removeClass("pointed");
    pointedId = nodeId;
    if (nodeId === null) return;
    keepSize(cy, nodeId);
    cy.getElementById(nodeId).addClass("pointed");
  };
  const settle = () => {
    keepReadable();
    const next = detailAt(cy.zoom());
    if (next.letterPx === detail.letterPx && next.titlePx === detail.titlePx) return;
    detail = next;
    draw(scene);
  };
  onceAtRest(cy, settle);
  return { draw, point, settle };
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

function applyChanges(cy: Core, { added, removedIds, restyled, moved }: ElementChanges): void {
  for (const id of removedIds) cy.getElementById(id).remove();
  cy.add(added.map(definitionFrom));
  for (const { id, data } of restyled) cy.getElementById(id).data(data);
  for (const { id, position } of moved) if (position) cy.getElementById(id).position(position);
}

function definitionFrom({ group, data, position, isMovable }: SceneElement): ElementDefinition {
  return {
    group,
    data: { ...data },
    ...(position === null ? {} : { position: { ...position } }),
    grabbable: isMovable,
    pannable: !isMovable,
  };
}
