import { freshStanding } from "./fresh";
import { keptStanding, knownFrom } from "./kept";
import type { Layout, LayoutGraph } from "./layout-graph";
import { type Group, nestFromGraph } from "./nest";
import { isOverturned } from "./overturned";
import { layoutFrom, type Standing } from "./standing";

/**
 * Where everything stands: the same for everyone who asks with the same graph. What a former layout
 * knows keeps its place, and gives way only to what would lie upon it.
 */
export async function layOut(graph: LayoutGraph, known: Layout | null): Promise<Layout> {
  const mesh = nestFromGraph(graph);
  return layoutFrom((known && standingAsIn(known, mesh)) ?? freshStanding(mesh));
}

function standingAsIn(layout: Layout, mesh: Group): Standing | null {
  const known = knownFrom(layout);
  return isOverturned(mesh, known) ? null : (keptStanding(mesh, known)?.standing ?? null);
}
