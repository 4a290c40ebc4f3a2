import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { busyMs, type MapPage } from "@/bench/map/map-page";

/** What the library lets its users ask, as far as it is needed here; it hangs on its container. */
export type Library = {
  elements: () => { jsons: () => unknown[] };
  style: () => { json: () => unknown };
  pan: () => { x: number; y: number };
  zoom: (to?: number | { level: number; renderedPosition: { x: number; y: number } }) => number;
  fit: (elements: undefined, paddingPx: number) => void;
  panBy: (by: { x: number; y: number }) => void;
  one: (event: "render", act: () => void) => void;
};
export const CANVAS = "[role=application]";
/** Under this name the library puts itself into a page. */
const GLOBAL: string = "cytoscape";
const LIBRARY = createRequire(import.meta.url).resolve("cytoscape/dist/cytoscape.min.js");

export type BarePicture = {
  elements: unknown[];
  style: unknown;
  pan: { x: number; y: number };
  zoom: number;
  size: { width: number; height: number };
};

export type BarePage = Pick<MapPage, "page" | "session">;

/** The very elements, places and styles of the product's map, ready for the library alone. */
export function pictureOn(page: Page): Promise<BarePicture> {
  return page.evaluate((selector) => {
    const container = document.querySelector(selector);
    if (!container) throw new Error("no map on the page");
    const { cy }: { cy: Library } = Reflect.get(container, "_cyreg");
    return {
      elements: cy.elements().jsons(),
      style: cy.style().json(),
      pan: cy.pan(),
      zoom: cy.zoom(),
      size: { width: container.clientWidth, height: container.clientHeight },
    };
  }, CANVAS);
}

/** Draws it with nothing but the library, and tells the processor time of its main thread. */
export async function drawBare(bare: BarePage, picture: BarePicture) {
  const { width, height } = picture.size;
  await bare.page.setContent(
    `<div role="application" style="width:${width}px;height:${height}px"></div>`,
  );
  await bare.page.addScriptTag({ path: LIBRARY });
  const handle = await bare.page.evaluateHandle((passed) => passed, picture);
  return busyMs(bare, () =>
    handle.evaluate(
      (passed, [selector, library]) =>
        new Promise<void>((resolve) => {
          const { elements, style, pan, zoom } = passed;
          const container = document.querySelector(selector);
          const start: (options: object) => Library = Reflect.get(window, library);
          const cy = start({
            container,
            elements,
            style,
            pan,
            zoom,
            minZoom: 0.02,
            maxZoom: 4,
            boxSelectionEnabled: false,
            autounselectify: true,
            pixelRatio: "auto",
            layout: { name: "preset" },
          });
          cy.one("render", () => resolve());
        }),
      [CANVAS, GLOBAL] as const,
    ),
  );
}
