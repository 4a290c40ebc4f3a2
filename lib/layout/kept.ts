import { type Box, type Edges, edgesAround, edgesOf, type Size } from "./box";
import { freshStanding } from "./fresh";
import type { Layout, Point } from "./layout-graph";
import type { Group, Part } from "./nest";
import { withNewcomers } from "./newcomers";
import { pushedApart } from "./push-apart";
import { SPACING } from "./spacing";
import { around, moved, type Standing } from "./standing";

/** A former layout; as maps, for names come from outside and may be anything. */
export type Known = {
  nodes: ReadonlyMap<string, Point>;
  islands: ReadonlyMap<string, Box>;
  bands: ReadonlyMap<string, Box>;
};

/** `hasGrown`: it takes room that it did not take before, so that neighbours may have to give way. */
type Kept = { standing: Standing; before: Box; hasGrown: boolean };

/** What a folded namespace measures, near enough to tell what stood beside it from what stood above. */
const FOLDED_SIZE: Size = { widthPx: 160, heightPx: 48 };

export function knownFrom(layout: Layout): Known {
  return {
    nodes: new Map(Object.entries(layout.nodes)),
    islands: new Map(Object.entries(layout.islands)),
    bands: new Map(Object.entries(layout.bands)),
  };
}

/** A part where it stood, with its newcomers; `null` where nothing is known of it. */
export function keptStanding(part: Part, known: Known): Kept | null {
  if (part.kind === "node") return keptNode(part, known);
  const former = formerOf(part, known);
  const kept = part.parts.map((inner) =>
    former !== null && part.kind === "island" && !isWithin(inner, former, known)
      ? null
      : keptStanding(inner, known),
  );
  if (kept.every((inner) => inner === null)) return opened(part, known);
  return regrouped(part, kept, former);
}

function keptNode(part: Exclude<Part, Group>, { nodes, islands }: Known): Kept | null {
  const at = nodes.get(part.id) ?? islands.get(part.id);
  if (!at) return null;
  const standing = { ...part, part, x: at.x, y: at.y, parts: [] };
  return { standing, before: standing, hasGrown: false };
}

/** A namespace that was one node, or held other nodes alone: new inside, around the same centre. */
function opened(group: Group, { nodes, islands }: Known): Kept | null {
  const at = group.kind === "island" ? (nodes.get(group.id) ?? islands.get(group.id)) : null;
  if (!at) return null;
  const before = { x: at.x, y: at.y, ...FOLDED_SIZE };
  return { standing: moved(freshStanding(group), at.x, at.y), before, hasGrown: true };
}

function regrouped(group: Group, kept: readonly (Kept | null)[], former: Box | null): Kept {
  const spacing = SPACING[group.kind];
  const stood = kept.filter((inner) => inner !== null);
  const apart = pushedApart(
    stood.map(({ standing, before, hasGrown }) => ({ now: standing, before, hasGrown })),
    spacing.rowGapPx,
  );
  const byPart = new Map(
    stood.map(({ standing }, place) => {
      const { x, y } = apart[place] ?? standing;
      return [standing.part, moved(standing, x - standing.x, y - standing.y)];
    }),
  );
  const parts = withNewcomers(
    group,
    group.parts.map((part) => byPart.get(part) ?? null),
    former && insideOf(former, group),
  );
  const standing = around(group, parts, group.kind === "island" ? former : null);
  const hasGrown =
    former === null ? stood.some((inner) => inner.hasGrown) : !holds(former, standing);
  return { standing, before: former ?? standing, hasGrown };
}

function formerOf(group: Group, { islands, bands }: Known): Box | null {
  if (group.kind === "island") return islands.get(group.id) ?? null;
  return group.kind === "band" ? (bands.get(group.id) ?? null) : null;
}

/** A node that stood in another island is new to this one. */
function isWithin(part: Part, island: Box, { nodes }: Known): boolean {
  const at = nodes.get(part.id);
  const { left, right, top, bottom } = edgesOf(island);
  return !!at && at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
}

function insideOf(outline: Box, { kind }: Group): Edges {
  const { paddingPx, titleHeightPx } = SPACING[kind];
  const { left, right, top, bottom } = edgesOf(outline);
  return {
    left: left + paddingPx,
    right: right - paddingPx,
    top: top + paddingPx + titleHeightPx,
    bottom: bottom - paddingPx,
  };
}

function holds(outer: Box, inner: Box): boolean {
  const both = edgesAround([outer, inner]);
  const own = edgesOf(outer);
  return (
    both !== null &&
    both.left >= own.left &&
    both.right <= own.right &&
    both.top >= own.top &&
    both.bottom <= own.bottom
  );
}
