import { areCloser, type Box, type Edges, edgesAround } from "./box";
import type { Link } from "./nest";
import type { Placed } from "./rows";
import type { Spacing } from "./spacing";
import { tangleOf } from "./tangle";

/** Above so many links a picture is read by its islands and colours, and not line by line. */
const LEGIBLE_LINKS = 100;
/** Shifts that are tried for each column, in rows: by half a row lines run between the boxes. */
const SHIFTS = [0.5, -0.5, 1, -1];

/** Moves columns up and down, and swaps neighbours in them, where that frees lines. */
export function polished(
  { columns, boxes }: Placed,
  links: readonly Link[],
  { rowGapPx }: Spacing,
): readonly Box[] {
  const bounds = edgesAround(boxes);
  if (links.length > LEGIBLE_LINKS || !bounds) return boxes;
  const pitchPx = Math.min(...boxes.map(({ heightPx }) => heightPx)) + rowGapPx;
  let best = { boxes, tangle: tangleOf(boxes, links) };
  const consider = (candidate: readonly Box[]): boolean => {
    const tangle = tangleOf(candidate, links);
    if (tangle >= best.tangle) return false;
    best = { boxes: candidate, tangle };
    return true;
  };
  for (const column of columns) {
    for (const parts of [column, ...column.map((part) => [part])]) {
      for (const rows of SHIFTS) {
        const candidate = shifted(best.boxes, parts, rows * pitchPx);
        const isFree = isWithin(parts, candidate, bounds, pitchPx / 2);
        if (isFree && isRoomy(parts, column, candidate, rowGapPx)) consider(candidate);
      }
    }
    const downwards = column.toSorted((a, b) => (best.boxes[a]?.y ?? 0) - (best.boxes[b]?.y ?? 0));
    for (let place = 0; place + 1 < downwards.length; place += 1) {
      const [above = 0, below = 0] = downwards.slice(place, place + 2);
      if (consider(swapped(best.boxes, above, below))) downwards.splice(place, 2, below, above);
    }
  }
  return best.boxes;
}

function shifted(boxes: readonly Box[], column: readonly number[], byPx: number): Box[] {
  const next = [...boxes];
  for (const part of column) {
    const box = boxes[part];
    if (box) next[part] = { ...box, y: box.y + byPx };
  }
  return next;
}

function isRoomy(
  parts: readonly number[],
  column: readonly number[],
  boxes: readonly Box[],
  gapPx: number,
): boolean {
  const stood = column.filter((part) => !parts.includes(part)).flatMap((part) => boxes[part] ?? []);
  const moved = parts.flatMap((part) => boxes[part] ?? []);
  return !moved.some((box) => stood.some((other) => areCloser(box, other, 0, gapPx)));
}

/** Half a row beyond the picture is little; a column that sticks out further makes it taller. */
function isWithin(
  column: readonly number[],
  boxes: readonly Box[],
  bounds: Edges,
  beyondPx: number,
): boolean {
  const reach = edgesAround(column.flatMap((part) => boxes[part] ?? []));
  return (
    reach !== null && reach.top >= bounds.top - beyondPx && reach.bottom <= bounds.bottom + beyondPx
  );
}

/** Two that follow each other change places; together they take the room that they took before. */
function swapped(boxes: readonly Box[], above: number, below: number): readonly Box[] {
  const [first, second] = [boxes[above], boxes[below]];
  if (!first || !second) return boxes;
  const top = first.y - first.heightPx / 2;
  const bottom = second.y + second.heightPx / 2;
  const next = [...boxes];
  next[below] = { ...second, y: top + second.heightPx / 2 };
  next[above] = { ...first, y: bottom - first.heightPx / 2 };
  return next;
}
