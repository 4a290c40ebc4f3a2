import { type Box, boxFromEdges, edgesAround } from "./box";
import type { Layout } from "./layout-graph";
import { type Group, type Part, toEven } from "./nest";
import { SPACING } from "./spacing";

/** A part and all that is in it, each with its place in the picture. */
export type Standing = Box & { part: Part; parts: readonly Standing[] };

export function moved(standing: Standing, dx: number, dy: number): Standing {
  if (dx === 0 && dy === 0) return standing;
  return {
    ...standing,
    x: standing.x + dx,
    y: standing.y + dy,
    parts: standing.parts.map((part) => moved(part, dx, dy)),
  };
}

/** A group around its parts, and around `least` too. */
export function around(group: Group, parts: readonly Standing[], least: Box | null): Standing {
  const { paddingPx, titleHeightPx } = SPACING[group.kind];
  const inner = edgesAround(parts) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const width = Math.max(inner.right - inner.left, group.titleWidthPx);
  const height = inner.bottom - inner.top;
  const outline = boxFromEdges({
    left: inner.left - paddingPx,
    right: inner.left + (least ? width : toEven(width)) + paddingPx,
    top: inner.top - paddingPx - titleHeightPx,
    bottom: inner.top + (least ? height : toEven(height)) + paddingPx,
  });
  const outer = least && edgesAround([outline, least]);
  return { ...(outer ? boxFromEdges(outer) : outline), part: group, parts };
}

export function layoutFrom(mesh: Standing): Layout {
  const all = withInner(mesh);
  const outlinesOf = (kind: Group["kind"]) =>
    Object.fromEntries(
      all
        .filter(({ part }) => part.kind === kind)
        .map(({ part, x, y, widthPx, heightPx }) => [part.id, { x, y, widthPx, heightPx }]),
    );
  return {
    nodes: Object.fromEntries(
      all.filter(({ part }) => part.kind === "node").map(({ part, x, y }) => [part.id, { x, y }]),
    ),
    islands: outlinesOf("island"),
    bands: outlinesOf("band"),
  };
}

function withInner(standing: Standing): Standing[] {
  return [standing, ...standing.parts.flatMap(withInner)];
}
