import cytoscape from "cytoscape";
import { listen } from "./cytoscape-events";
import { definitionFrom, pictureOn } from "./cytoscape-picture";
import { cytoscapeStyle } from "./cytoscape-style";
import type { MapPalette } from "./map-palette";
import type { MapEvents, MapRenderer, StartRenderer } from "./map-renderer";
import { NO_SCENE, type Scene } from "./scene";
import { elementsFromScene } from "./scene-elements";
import { LEAST_ZOOM, MOST_ZOOM, type Viewport } from "./viewport";
import { detailAt } from "./zoom-detail";

const SMOOTH_MS = 180;

/**
 * What the drawing library can do; nothing above knows that it is this one. It begins with the first
 * look: what it is born with it draws once, what comes to it later at least twice.
 */
export const startCytoscape: StartRenderer = (container, palette, events) => {
  const first: Beginning = { scene: NO_SCENE, palette, pointedId: null };
  let canvas: MapRenderer | null = null;
  return {
    draw: (scene) => {
      if (canvas) canvas.draw(scene);
      else first.scene = scene;
    },
    paint: (next) => {
      if (canvas) canvas.paint(next);
      else first.palette = next;
    },
    point: (nodeId) => {
      if (canvas) canvas.point(nodeId);
      else first.pointedId = nodeId;
    },
    show: (viewport, isSmooth) => {
      if (canvas) canvas.show(viewport, isSmooth);
      else canvas = openCanvas(container, first, viewport, events);
    },
    resize: () => canvas?.resize(),
    dispose: () => canvas?.dispose(),
  };
};

/** What there is to see at the first look. */
type Beginning = { scene: Scene; palette: MapPalette; pointedId: string | null };

function openCanvas(
  container: HTMLElement,
  { scene, palette, pointedId }: Beginning,
  viewport: Viewport,
  events: MapEvents,
): MapRenderer {
  const { fontFamily } = getComputedStyle(container);
  const elements = elementsFromScene(scene, detailAt(viewport.zoom));
  const cy = cytoscape({
    container,
    elements: elements.map(definitionFrom),
    layout: { name: "preset", fit: false },
    style: cytoscapeStyle(palette, fontFamily),
    pan: { x: viewport.panX, y: viewport.panY },
    zoom: viewport.zoom,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    boxSelectionEnabled: false,
    autounselectify: true,
    pixelRatio: "auto",
  });
  const { draw, point, hover, settle } = pictureOn(cy, scene, elements);
  point(pointedId);
  listen(cy, events, hover);
  events.onViewport(viewport);
  return {
    draw,
    point,
    paint: (next) => {
      cy.style(cytoscapeStyle(next, fontFamily));
    },
    show: ({ panX, panY, zoom }, isSmooth) => {
      const next = { pan: { x: panX, y: panY }, zoom };
      cy.stop();
      if (isSmooth) cy.animate(next, { duration: SMOOTH_MS });
      else {
        cy.viewport(next);
        settle();
      }
    },
    resize: () => {
      cy.resize();
    },
    dispose: () => cy.destroy(),
  };
}
