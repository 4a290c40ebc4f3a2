import type { Owner } from "@/lib/envoy/owner";
import type { Health } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";

/** One end of edges, or a whole namespace folded into one node. */
export type GraphNode = {
  /** An endpoint's id, or the id of the namespace that is folded. */
  id: string;
  kind: Endpoint["kind"] | "namespace";
  label: string;
  cluster: string | null;
  namespace: string | null;
  /** `null`: it stands outside of all islands. */
  islandId: string | null;
  /** `null`: one cluster alone, or outside of all clusters. */
  bandId: string | null;
  /** Two at least, or none to tell. */
  versions: readonly string[];
  /** The worst of the edges that arrive; `null`: none does. */
  health: Health | null;
  folded: FoldedCounts | null;
};

/** What a folded namespace holds: its nodes, and the edges between them. */
export type FoldedCounts = { nodes: number; edges: number; failing: number; degraded: number };

/** An open namespace. */
export type GraphIsland = {
  id: string;
  label: string;
  bandId: string | null;
  health: Health | null;
  nodes: number;
};

export type GraphBand = { id: string; label: string };

export type LineChange = "new" | "gone" | "worse" | "better";

/** One edge, or all edges between two nodes of which one is folded. */
export type GraphLine = {
  id: string;
  sourceId: string;
  targetId: string;
  edgeIds: readonly string[];
  health: Health;
  /** Who owns most of what goes wrong; `null` where nothing does. */
  owner: Owner | null;
  unit: "req" | "conn";
  /** Requests, or connections opened; `null`: nobody said. */
  perSecond: number | null;
  errorRatio: number | null;
  /** Where nothing fails and much is denied; of merged edges the highest. `null`: that is not so. */
  deniedRatio: number | null;
  /** Of merged edges the highest. */
  p99Ms: number | null;
  /** Of merged edges the lowest. */
  mtlsRatio: number | null;
  widthStep: WidthStep;
  change: LineChange | null;
};

export type WidthStep = 1 | 2 | 3 | 4 | 5;

export type Graph = {
  nodes: readonly GraphNode[];
  islands: readonly GraphIsland[];
  bands: readonly GraphBand[];
  lines: readonly GraphLine[];
  folding: Folding;
  hidden: Hidden;
};

/** `edges` of the mesh are drawn as `lines`, or lie whole inside of folded namespaces. */
export type Folding = {
  namespaces: number;
  nodes: number;
  edges: number;
  lines: number;
  isAutomatic: boolean;
};

/** Edges left out, by the first reason; `unhealthy` of them are failing or degraded. */
export type Hidden = { focus: number; healthy: number; rate: number; unhealthy: number };
