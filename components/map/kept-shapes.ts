import type { Layout, Outline, Point } from "@/lib/layout/layout-graph";
import type { Viewport } from "./viewport";

/** `null` for anything but a layout, which somebody's hand or an older version may have left. */
export function toLayout(value: unknown): Layout | null {
  if (!isRecord(value)) return null;
  const { nodes, islands, bands } = value;
  return areAll(nodes, isPoint) && areAll(islands, isOutline) && areAll(bands, isOutline)
    ? { nodes, islands, bands }
    : null;
}

export function toViewport(value: unknown): Viewport | null {
  if (!isRecord(value)) return null;
  const { panX, panY, zoom } = value;
  return isNumber(panX) && isNumber(panY) && isNumber(zoom) && zoom > 0
    ? { panX, panY, zoom }
    : null;
}

function areAll<Value>(
  value: unknown,
  isOne: (one: unknown) => one is Value,
): value is Record<string, Value> {
  return isRecord(value) && Object.values(value).every(isOne);
}

/** Farther out than any picture reaches, sums of sizes no longer come out right. */
const FARTHEST_PX = 1e7;

function isPoint(value: unknown): value is Point {
  return isRecord(value) && isPlace(value.x) && isPlace(value.y);
}

function isPlace(value: unknown): value is number {
  return isNumber(value) && Math.abs(value) <= FARTHEST_PX;
}

function isOutline(value: unknown): value is Outline {
  return isPoint(value) && "widthPx" in value && "heightPx" in value
    ? isPlace(value.widthPx) && isPlace(value.heightPx)
    : false;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
