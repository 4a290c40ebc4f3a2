import type { Core, EventObject } from "cytoscape";
import { CALLOUT_PX, RING_PX } from "./map-measures";
import type { MapEvents } from "./map-renderer";
import { subjectOf } from "./scene-elements";

const THINGS = "node[kind != 'island'][kind != 'band'], edge";

/** What hands do on the canvas, in the map's own words. */
export function listen(cy: Core, events: MapEvents): void {
  cy.on("tap", (event) => events.onSelect(idOf(cy, event)));
  cy.on("dbltap", "node", (event) => events.onToggle(subjectOf(event.target.id())));
  cy.on("mouseover", THINGS, (event) => {
    const id: string = event.target.id();
    keepSize(cy, id);
    cy.getElementById(id).addClass("hovered");
    events.onHover({ id, ...event.renderedPosition });
  });
  cy.on("mouseout", THINGS, (event) => {
    cy.getElementById(event.target.id()).removeClass("hovered");
    events.onHover(null);
  });
  cy.on("dragfree", "node", (event) => {
    events.onMove(event.target.id(), { ...event.target.position() });
  });
  cy.on("viewport", () => {
    const { x, y } = cy.pan();
    events.onViewport({ panX: x, panY: y, zoom: cy.zoom() });
  });
}

/** What is pointed at keeps its size on screen, however far the picture is. */
export function keepSize(cy: Core, id: string): void {
  const scale = Math.max(1, 1 / cy.zoom());
  cy.getElementById(id).data({ ringPx: RING_PX * scale, calloutPx: CALLOUT_PX * scale });
}

function idOf(cy: Core, { target }: EventObject): string | null {
  return target === cy ? null : subjectOf(target.id());
}
