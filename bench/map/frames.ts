import type { Page } from "@playwright/test";
import { CANVAS, type Library } from "@/bench/map/bare-map";

export const MOTIONS = ["fit", "near"] as const;
/** The whole picture on screen, or as near as one reads it. */
export type Motion = (typeof MOTIONS)[number];

const FRAMES = 60;
const NEAR_ZOOM = 0.9;

/** How long each frame takes while the picture is panned, then zoomed. */
export function framesMs(page: Page, motion: Motion): Promise<number[]> {
  return page.evaluate(
    async ([selector, frames, near]) => {
      const container = document.querySelector(selector);
      if (!container) throw new Error("no map on the page");
      const { cy }: { cy: Library } = Reflect.get(container, "_cyreg");
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (near === null) cy.fit(undefined, 28);
      else cy.zoom({ level: near, renderedPosition: { x: 400, y: 300 } });
      for (let frame = 0; frame < 30; frame += 1) await nextFrame();
      const times: number[] = [];
      let lastMs = await nextFrame();
      for (let frame = 0; frame < frames; frame += 1) {
        if (frame % 2 === 0) cy.panBy({ x: frame % 20 < 10 ? 6 : -6, y: 2 });
        else cy.zoom(cy.zoom() * (frame % 12 < 6 ? 1.01 : 0.99));
        const nowMs = await nextFrame();
        times.push(nowMs - lastMs);
        lastMs = nowMs;
      }
      return times;
    },
    [CANVAS, FRAMES, motion === "near" ? NEAR_ZOOM : null] as const,
  );
}
