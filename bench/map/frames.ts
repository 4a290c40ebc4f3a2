import type { Page } from "@playwright/test";
import { type BarePage, CANVAS, type Library } from "@/bench/map/bare-map";
import { taskSeconds } from "@/bench/map/map-page";

/** The whole picture on screen, or as near as one reads it. */
type Motion = "fit" | "near";

export type Frames = {
  /** From one frame to the next. */
  framesMs: number[];
  /** The main thread's processor time for one of them. */
  workMs: number;
};

const FRAMES = 60;
const SETTLING_FRAMES = 30;
const NEAR_ZOOM = 0.9;

/** What the frames cost while the picture is panned and zoomed by turns. */
export async function framesOf({ page, session }: BarePage, motion: Motion): Promise<Frames> {
  await page.evaluate(
    async ([selector, frames, near]) => {
      const container = document.querySelector(selector);
      if (!container) throw new Error("no map on the page");
      const { cy }: { cy: Library } = Reflect.get(container, "_cyreg");
      if (near === null) cy.fit(undefined, 28);
      else cy.zoom({ level: near, renderedPosition: { x: 400, y: 300 } });
      for (let frame = 0; frame < frames; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [CANVAS, SETTLING_FRAMES, motion === "near" ? NEAR_ZOOM : null] as const,
  );
  const before = await taskSeconds(session);
  const framesMs = await movedFramesMs(page);
  return { framesMs, workMs: (((await taskSeconds(session)) - before) * 1_000) / FRAMES };
}

function movedFramesMs(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([selector, frames]) => {
      const container = document.querySelector(selector);
      if (!container) throw new Error("no map on the page");
      const { cy }: { cy: Library } = Reflect.get(container, "_cyreg");
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
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
    [CANVAS, FRAMES] as const,
  );
}
