import type { Outline, Point } from "@/lib/layout/layout-graph";
import { TAG_FONT_PX, textWidthPx } from "./map-measures";

/** A line's words, those that say most first, and where its middle is. */
export type TagWish = { id: string; texts: readonly string[]; at: Point };

const CELL_PX = 160;
const LINE_HEIGHT = 1.4;
/** More than any picture is wide. */
const CELLS_A_ROW = 100_000;

/**
 * Which of its words each line may show so that none covers a node or another's words; those who
 * wish first are served first. `null`: there is no room for any.
 */
export function roomForTags(
  wishes: readonly TagWish[],
  nodes: readonly Outline[],
): ReadonlyMap<string, string | null> {
  const taken: Taken = new Map();
  for (const node of nodes) take(taken, node);
  return new Map(
    wishes.map(({ id, texts, at }) => {
      const tag = texts.find((text) => isFree(taken, boxOf(text, at))) ?? null;
      if (tag !== null) take(taken, boxOf(tag, at));
      return [id, tag];
    }),
  );
}

function boxOf(text: string, { x, y }: Point): Outline {
  return {
    x,
    y,
    widthPx: textWidthPx(text, TAG_FONT_PX),
    heightPx: TAG_FONT_PX * LINE_HEIGHT,
  };
}

/** What stands in each cell of a grid, so that only neighbours are compared. */
type Taken = Map<number, Outline[]>;

function take(taken: Taken, box: Outline): void {
  for (const key of cellsOf(box)) {
    const there = taken.get(key);
    if (there) there.push(box);
    else taken.set(key, [box]);
  }
}

function isFree(taken: Taken, box: Outline): boolean {
  return cellsOf(box).every((key) => !taken.get(key)?.some((other) => isOver(box, other)));
}

function isOver(a: Outline, b: Outline): boolean {
  return (
    2 * Math.abs(a.x - b.x) < a.widthPx + b.widthPx &&
    2 * Math.abs(a.y - b.y) < a.heightPx + b.heightPx
  );
}

function cellsOf({ x, y, widthPx, heightPx }: Outline): number[] {
  const [left, right] = [cellAt(x - widthPx / 2), cellAt(x + widthPx / 2)];
  const [top, bottom] = [cellAt(y - heightPx / 2), cellAt(y + heightPx / 2)];
  const cells: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(row * CELLS_A_ROW + column);
  }
  return cells;
}

function cellAt(px: number): number {
  return Math.floor(px / CELL_PX);
}
