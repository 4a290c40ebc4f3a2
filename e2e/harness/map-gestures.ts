import type { Page } from "@playwright/test";
import type { PagePoint } from "./map";

export async function drag(page: Page, from: PagePoint, byX: number, byY: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byX / 2, from.y + byY / 2, { steps: 4 });
  await page.mouse.move(from.x + byX, from.y + byY, { steps: 4 });
  await page.mouse.up();
}

/** One finger, down and to the right. */
export function pan(page: Page, { x, y }: PagePoint): Promise<void> {
  return touch(
    page,
    [0, 20, 40, 60].map((step) => [{ x: x + step, y: y + step }]),
  );
}

/** Two fingers that part. */
export function pinch(page: Page, { x, y }: PagePoint): Promise<void> {
  return touch(
    page,
    [30, 50, 80, 120].map((step) => [
      { x: x - step, y },
      { x: x + step, y },
    ]),
  );
}

/** Where the fingers are, one moment after the other. */
async function touch(page: Page, moments: readonly PagePoint[][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [index, fingers] of moments.entries()) {
    await session.send("Input.dispatchTouchEvent", {
      type: index === 0 ? "touchStart" : "touchMove",
      touchPoints: fingers.map((point, id) => ({ ...point, id })),
    });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}
