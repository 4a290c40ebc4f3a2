import { expect, type Locator, type Page } from "@playwright/test";
import { generatedAnswer } from "@/bench/map/generated-answer";

const STEP_PX = 16;

export function mapRegion(page: Page): Locator {
  return page.getByRole("region", { name: "Map of the mesh" });
}

/** What takes the keys. */
export function mapCanvas(page: Page): Locator {
  return page.getByRole("application", { name: /^Mesh, / });
}

export async function openMap(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(mapRegion(page)).toHaveAttribute("data-state", "drawn");
  await expect(mapCanvas(page)).toHaveAttribute("data-zoom", /\d/);
}

/** A generated mesh, for pictures that the demo is too small for. */
export async function openLargeMap(page: Page, services: number, search: string): Promise<void> {
  const answer = generatedAnswer(services);
  await page.route("**/api/v1/edges?**", (route) => route.fulfill({ json: answer }));
  await openMap(page, `/?view=map&at=${answer.at}${search}`);
}

/** What the keyboard is on, in the words that a reader hears. */
export function spoken(page: Page): Locator {
  return mapRegion(page).getByRole("status").last();
}

export function tip(page: Page): Locator {
  return mapRegion(page).locator("div[aria-hidden='true']:has(> strong)");
}

/** Where on the page something of that name is drawn, found as a person would: by looking there. */
export async function pointOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await mapCanvas(page).boundingBox();
  if (!box) throw new Error("the map is not on the page");
  for (let y = box.y + STEP_PX; y < box.y + box.height; y += STEP_PX) {
    for (let x = box.x + STEP_PX; x < box.x + box.width; x += 2 * STEP_PX) {
      await page.mouse.move(x, y);
      const title = tip(page).getByText(name, { exact: false });
      if ((await title.count()) > 0) return { x, y };
    }
  }
  throw new Error(`nothing on the map is called ${name}`);
}
