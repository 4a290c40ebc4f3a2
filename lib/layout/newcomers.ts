import { arrange, linksAmong } from "./arrange";
import { type Edges, edgesAround, type Size } from "./box";
import { freePlace } from "./free-place";
import { freshStanding } from "./fresh";
import type { Point } from "./layout-graph";
import { neighboursOf } from "./neighbours";
import type { Group, Link } from "./nest";
import { SPACING, type Spacing } from "./spacing";
import { moved, type Standing } from "./standing";

type Guest = Size & { members: readonly { place: number; standing: Standing }[] };

/** Each looks at all who stand, so that more of them would take seconds. */
const MOST_SINGLE = 60;

/** All parts of a group: those that stand, and each newcomer in a free place near its neighbours. */
export function withNewcomers(
  group: Group,
  stood: readonly (Standing | null)[],
  room: Edges | null,
): Standing[] {
  const spacing = SPACING[group.kind];
  const parts = [...stood];
  const standing = () => parts.filter((part) => part !== null);
  const space = room ?? edgesAround(standing());
  const neighbours = neighboursOf(stood.length, group.links);
  const isTied = ({ members }: Guest) =>
    members.some(({ place }) => neighbours[place]?.some(({ part }) => parts[part] !== null));
  const waiting = new Set(guestsOf(group, stood));
  while (waiting.size > 0) {
    const [first] = waiting;
    const guest = [...waiting].find(isTied) ?? first;
    if (!guest) break;
    waiting.delete(guest);
    const wanted = wantedFor(guest, group.links, parts, space, spacing);
    const at = freePlace(guest, wanted, standing(), space, spacing);
    for (const { place, standing: member } of guest.members)
      parts[place] = moved(member, at.x, at.y);
  }
  return standing();
}

/** Newcomers come one by one; where they are many, or more than those who stand, as one block. */
function guestsOf(group: Group, stood: readonly (Standing | null)[]): Guest[] {
  const places = [...stood.keys()].filter((place) => stood[place] === null);
  const newcomers = places.flatMap((place) => {
    const part = group.parts[place];
    return part ? [{ place, standing: freshStanding(part) }] : [];
  });
  if (newcomers.length <= Math.min(MOST_SINGLE, stood.length / 2)) {
    return newcomers.map((newcomer) => ({ ...sizeOf(newcomer.standing), members: [newcomer] }));
  }
  const { centres, widthPx, heightPx } = arrange(
    { ...group, links: linksAmong(places, group.links) },
    newcomers.map(({ standing }) => standing),
  );
  const members = newcomers.map(({ place, standing }, index) => {
    const { x, y } = centres[index] ?? { x: 0, y: 0 };
    return { place, standing: moved(standing, x - widthPx / 2, y - heightPx / 2) };
  });
  return [{ widthPx, heightPx, members }];
}

function sizeOf({ widthPx, heightPx }: Standing): Size {
  return { widthPx, heightPx };
}

/** Right of its callers and left of its callees; without either the lower left corner. */
function wantedFor(
  guest: Guest,
  links: readonly Link[],
  parts: readonly (Standing | null)[],
  space: Edges | null,
  { columnGapPx }: Spacing,
): Point {
  const places = new Set(guest.members.map(({ place }) => place));
  const wishes = links.flatMap(({ from, to, weight }) => {
    const isCaller = places.has(from);
    if (isCaller === places.has(to)) return [];
    const other = parts[isCaller ? to : from];
    if (!other) return [];
    const awayPx = (other.widthPx + guest.widthPx) / 2 + columnGapPx;
    return [{ x: other.x + (isCaller ? -awayPx : awayPx), y: other.y, weight }];
  });
  const total = wishes.reduce((sum, { weight }) => sum + weight, 0);
  if (total > 0) {
    return {
      x: Math.round(wishes.reduce((sum, { x, weight }) => sum + x * weight, 0) / total),
      y: Math.round(wishes.reduce((sum, { y, weight }) => sum + y * weight, 0) / total),
    };
  }
  return {
    x: Math.round((space?.left ?? 0) + guest.widthPx / 2),
    y: Math.round((space?.bottom ?? 0) - guest.heightPx / 2),
  };
}
