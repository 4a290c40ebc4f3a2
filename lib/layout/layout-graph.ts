/** A node as the layout sees it: a box with a name that stays the same from one answer to the next. */
export type LayoutNode = {
  id: string;
  /** `null`: it stands outside of all islands. */
  islandId: string | null;
  widthPx: number;
  heightPx: number;
};

/** A namespace that is open: a box that holds its nodes, with room for its title on top. */
type LayoutIsland = {
  id: string;
  /** The cluster around it; `null` where there is but one. */
  bandId: string | null;
  titleWidthPx: number;
};

/** A folded namespace is no island but one node outside of all, with the island's id. */
export type LayoutGraph = {
  nodes: readonly LayoutNode[];
  islands: readonly LayoutIsland[];
  /** Of every node outside of islands that a band goes around: node id → band id. */
  bandOfNode: Readonly<Record<string, string>>;
  edges: readonly LayoutEdge[];
};

export type LayoutEdge = { sourceId: string; targetId: string };

/** Nodes and outlines by their centres, y downwards. */
export type Point = { x: number; y: number };
export type Outline = { x: number; y: number; widthPx: number; heightPx: number };

export type Layout = {
  nodes: Record<string, Point>;
  islands: Record<string, Outline>;
  bands: Record<string, Outline>;
};
