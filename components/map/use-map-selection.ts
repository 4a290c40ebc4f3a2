import { useEffect, useEffectEvent, useRef } from "react";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import { type ByHand, foldedEndsOf, shownIdsOf, toggled } from "./map-choices";
import type { Picture } from "./use-picture";
import type { Stage } from "./use-stage";

/** What is selected, here and elsewhere: what others select comes into sight, out of its fold. */
export function useMapSelection({ edges, graph, scene }: Picture, stage: Stage, isDrawn: boolean) {
  const [{ selected }, setFilters] = useMeshFilters();
  const [filters, setMapFilters] = useMapFilters();
  const ownRef = useRef<string | null>(null);
  const shown = scene === null ? "" : shownIdsOf(selected, graph).join(" ");

  const unfold = useEffectEvent((id: string | null) => {
    if (id !== ownRef.current) ownRef.current = null;
    const edge = edges.find((one) => one.id === id);
    const folded = edge && id !== ownRef.current ? foldedEndsOf(edge, graph) : [];
    if (folded.length === 0) return;
    const { open, fold } = filters;
    const now: ByHand = { open, fold };
    void setMapFilters(folded.reduce((byHand, one) => toggled(byHand, one, true), now));
  });
  const reveal = useEffectEvent((ids: string[]) => {
    if (selected !== ownRef.current) stage.reveal(ids, false);
  });
  useEffect(() => unfold(selected), [selected]);
  useEffect(() => {
    if (isDrawn && shown !== "") reveal(shown.split(" "));
  }, [isDrawn, shown]);

  return {
    selected,
    select: (id: string | null) => {
      ownRef.current = id;
      void setFilters({ selected: id });
    },
    toggle: (id: string) => {
      const isFolded = graph.nodes.some((node) => node.id === id && node.folded !== null);
      const isOpen = graph.islands.some((island) => island.id === id);
      if (isFolded || isOpen) void setMapFilters(toggled(filters, id, isFolded));
    },
  };
}
