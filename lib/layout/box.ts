import type { Point } from "./layout-graph";

export type Size = { widthPx: number; heightPx: number };

/** A box by its centre. */
export type Box = Point & Size;

export type Edges = { left: number; right: number; top: number; bottom: number };

export function edgesOf({ x, y, widthPx, heightPx }: Box): Edges {
  return {
    left: x - widthPx / 2,
    right: x + widthPx / 2,
    top: y - heightPx / 2,
    bottom: y + heightPx / 2,
  };
}

export function boxFromEdges({ left, right, top, bottom }: Edges): Box {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    widthPx: right - left,
    heightPx: bottom - top,
  };
}

/** `null` around nothing. */
export function edgesAround(boxes: readonly Box[]): Edges | null {
  if (boxes.length === 0) return null;
  const edges = boxes.map(edgesOf);
  return {
    left: edges.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: edges.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    top: edges.reduce((least, { top }) => Math.min(least, top), Number.POSITIVE_INFINITY),
    bottom: edges.reduce((most, { bottom }) => Math.max(most, bottom), Number.NEGATIVE_INFINITY),
  };
}

/** What was put exactly at its distance may be a rounding nearer: it must not be put there for ever. */
const ROUNDING_PX = 1e-6;

/** Whether two boxes overlap, or stand nearer to each other than the gap on both axes. */
export function areCloser(a: Box, b: Box, gapXPx: number, gapYPx: number): boolean {
  return (
    Math.abs(a.x - b.x) < (a.widthPx + b.widthPx) / 2 + gapXPx - ROUNDING_PX &&
    Math.abs(a.y - b.y) < (a.heightPx + b.heightPx) / 2 + gapYPx - ROUNDING_PX
  );
}
