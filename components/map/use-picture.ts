import { edgeMatches } from "@/lib/filters/edge-match";
import { searchFromText } from "@/lib/filters/edge-search";
import type { Graph } from "@/lib/graph/graph";
import { graphFromEdges } from "@/lib/graph/graph-from-edges";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import { changesFromAnswer, type EdgeChanges } from "@/lib/mesh/answer-changes";
import { culpritsFromEdges } from "@/lib/mesh/culprits";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import { edgesWithGone } from "@/lib/mesh/edges-with-gone";
import { layoutGraphFromGraph } from "./layout-graph-from-graph";
import { choicesFromFilters } from "./map-choices";
import { pictureKey } from "./picture-key";
import type { Scene } from "./scene";
import { sceneFromGraph } from "./scene-from-graph";
import { type LayoutState, useLayout } from "./use-layout";
import { versionsFrom } from "./versions-from";

export type Picture = {
  /** Those of now, and with a comparison those of then that are gone. */
  edges: readonly Edge[];
  /** `null`: nothing is compared. */
  changes: EdgeChanges | null;
  graph: Graph;
  /** `null` until everything has a place. */
  scene: Scene | null;
  searchText: string;
  /** `null`: nothing is searched for. */
  foundEdgeIds: ReadonlySet<string> | null;
  key: string;
  isPinned: boolean;
} & Omit<LayoutState, "layout">;

/** From an answer to all that is drawn of it, step by step. */
export function usePicture(answer: EdgesAnswer): Picture {
  const [filters] = useMapFilters();
  const [{ namespace, group, at, q, selected }] = useMeshFilters();
  const edges = edgesWithGone(answer);
  const changes = changesFromAnswer(answer);
  const graph = graphFromEdges(
    { edges, changes: changes ?? {}, versionsOf: versionsFrom(answer.versions) },
    choicesFromFilters(filters),
  );
  const key = pictureKey({ namespace, group }, filters);
  const isPinned = at !== null;
  const { layout, ...placing } = useLayout(layoutGraphFromGraph(graph), { key, isPinned });
  const foundEdgeIds = foundIn(edges, q);
  const culprits = culpritsFromEdges(edges, namespace);
  const marks = {
    label: filters.label,
    selectedId: selected,
    foundEdgeIds,
    originIds: new Set(culprits.flatMap(({ originIds }) => originIds)),
    sufferingIds: new Set(culprits.flatMap(({ sufferingIds }) => sufferingIds)),
  };
  const scene = layout === null ? null : sceneFromGraph(graph, layout, marks);
  return { edges, changes, graph, scene, searchText: q, foundEdgeIds, key, isPinned, ...placing };
}

function foundIn(edges: readonly Edge[], text: string): ReadonlySet<string> | null {
  const { terms } = searchFromText(text);
  if (terms.length === 0) return null;
  return new Set(edges.filter((edge) => edgeMatches(edge, terms)).map(({ id }) => id));
}
