import type { Block } from "./block";
import type { Size } from "./box";
import { gridOf } from "./grid";
import type { Point } from "./layout-graph";
import type { Group, Link } from "./nest";
import { SPACING, type Spacing } from "./spacing";
import { lanesOf, streamOf } from "./stream";

const ZERO: Point = { x: 0, y: 0 };

/** Centres for a group's parts where none is known: those with links by flow, the others in a grid. */
export function arrange(group: Omit<Group, "parts">, sizes: readonly Size[]): Block {
  const spacing = SPACING[group.kind];
  if (group.kind === "lanes") return lanesOf(sizes, group.links, spacing);
  const linkedOnes = new Set(group.links.flatMap(({ from, to }) => [from, to]));
  const parts = [...sizes.keys()];
  const linked = parts.filter((part) => linkedOnes.has(part));
  const lone = parts.filter((part) => !linkedOnes.has(part));
  const sizeOf = (part: number): Size => sizes[part] ?? { widthPx: 0, heightPx: 0 };
  const stream = streamOf(
    linked.map(sizeOf),
    linksAmong(linked, group.links),
    spacing,
    group.wantedAspect,
  );
  const grid = gridOf(lone.map(sizeOf), spacing.rowGapPx, group.wantedAspect);
  const shift = besides(stream, grid, spacing, group.wantedAspect);
  const centres: Point[] = sizes.map(() => ZERO);
  for (const [place, part] of linked.entries()) centres[part] = stream.centres[place] ?? ZERO;
  for (const [place, part] of lone.entries()) {
    const { x, y } = grid.centres[place] ?? ZERO;
    centres[part] = { x: x + shift.x, y: y + shift.y };
  }
  return {
    widthPx: Math.max(stream.widthPx, shift.x + grid.widthPx),
    heightPx: Math.max(stream.heightPx, shift.y + grid.heightPx),
    centres,
  };
}

/** The links whose ends are both among the given parts, by their new places. */
export function linksAmong(parts: readonly number[], links: readonly Link[]): Link[] {
  const placeOf = new Map(parts.map((part, place) => [part, place]));
  return links.flatMap(({ from, to, weight }) => {
    const [a, b] = [placeOf.get(from), placeOf.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, weight }];
  });
}

/** Under the stream or right of it, whichever comes nearer to the wanted shape. */
function besides(
  stream: Size,
  grid: Size,
  { rowGapPx, columnGapPx }: Spacing,
  wantedAspect: number,
): Point {
  if (stream.widthPx === 0) return ZERO;
  const offOf = (widthPx: number, heightPx: number) =>
    Math.abs(Math.log(widthPx / heightPx / wantedAspect));
  const under = offOf(
    Math.max(stream.widthPx, grid.widthPx),
    stream.heightPx + rowGapPx + grid.heightPx,
  );
  const right = offOf(
    stream.widthPx + columnGapPx + grid.widthPx,
    Math.max(stream.heightPx, grid.heightPx),
  );
  return under <= right
    ? { x: 0, y: stream.heightPx + rowGapPx }
    : { x: stream.widthPx + columnGapPx, y: 0 };
}
