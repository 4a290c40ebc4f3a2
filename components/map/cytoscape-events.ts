import type { Core, EventObject } from "cytoscape";
import type { MapEvents } from "./map-renderer";
import { subjectOf } from "./scene-elements";

const THINGS = "node[kind != 'island'][kind != 'band'], edge";

/** What hands do on the canvas, in the map's own words. */
export function listen(cy: Core, events: MapEvents, hover: (id: string | null) => void): void {
  cy.on("tap", (event) => events.onSelect(idOf(cy, event)));
  cy.on("dbltap", "node", (event) => events.onToggle(subjectOf(event.target.id())));
  cy.on("mouseover", THINGS, (event) => {
    const id: string = event.target.id();
    hover(id);
    events.onHover({ id, ...event.renderedPosition });
  });
  cy.on("mouseout", THINGS, () => {
    hover(null);
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

function idOf(cy: Core, { target }: EventObject): string | null {
  return target === cy ? null : subjectOf(target.id());
}
