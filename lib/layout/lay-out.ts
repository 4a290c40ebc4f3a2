import { freshStanding } from "./fresh";
import type { Layout, LayoutGraph } from "./layout-graph";
import { nestFromGraph } from "./nest";
import { layoutFrom } from "./standing";

export async function layOut(graph: LayoutGraph, known: Layout | null): Promise<Layout> {
  return layoutFrom(freshStanding(nestFromGraph(graph)));
}
