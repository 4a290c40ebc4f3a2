import { expect, type Locator, type Page } from "@playwright/test";
import { generatedAnswer } from "@/bench/map/generated-answer";

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

/** What of the picture is on screen. */
export function viewOf(page: Page): Promise<string> {
  return mapCanvas(page).evaluate(({ dataset }) => `${dataset.zoom} ${dataset.pan}`);
}

export async function zoomOf(page: Page): Promise<number> {
  return Number(await mapCanvas(page).getAttribute("data-zoom"));
}

/** Where in the picture the keyboard's node stands. */
export function placeOf(page: Page): Promise<string | null> {
  return mapCanvas(page).getAttribute("data-cursor");
}

export async function linesOf(page: Page): Promise<number> {
  return Number(await mapRegion(page).getAttribute("data-lines"));
}

/** What the keyboard is on, in the words that a reader hears. */
export function spoken(page: Page): Locator {
  return mapRegion(page).getByRole("status").last();
}

export function tip(page: Page): Locator {
  return mapRegion(page).locator("div[aria-hidden='true']:has(> strong)");
}

export type PagePoint = { x: number; y: number };

/** Where on the page the keyboard's node is drawn. */
export async function cursorPoint(page: Page): Promise<PagePoint> {
  const box = await mapCanvas(page).boundingBox();
  const { zoom, pan, cursor } = await mapCanvas(page).evaluate(({ dataset }) => ({ ...dataset }));
  const [panX = Number.NaN, panY = Number.NaN] = (pan ?? "").split(" ").map(Number);
  const [x = Number.NaN, y = Number.NaN] = (cursor ?? "").split(" ").map(Number);
  if (!box) throw new Error("the map is not on the page");
  return { x: box.x + panX + x * Number(zoom), y: box.y + panY + y * Number(zoom) };
}

/** Where what the address selects is drawn: a walk by keys begins there. */
export async function selectedPoint(page: Page): Promise<PagePoint> {
  await mapCanvas(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(mapCanvas(page)).toHaveAttribute("data-cursor", /\d/);
  return cursorPoint(page);
}
