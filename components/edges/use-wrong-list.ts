import { useState } from "react";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { useOnsets } from "@/lib/hooks/use-onsets";
import type { Edge } from "@/lib/mesh/edge";
import { movedFirst } from "./moved-first";
import { wrongList } from "./wrong-list";

const SHOWN_AT_FIRST = 5;

export type WrongOrder = "worst" | "moved";

/** What is wrong, folded to the worst of it; while comparing, also by when it began. */
export function useWrongList(edges: readonly Edge[]) {
  const [areAllShown, setAllShown] = useState(false);
  const [order, setOrder] = useState<WrongOrder>("worst");
  const [{ compare, namespace }] = useScopeFilters();
  const isComparing = compare !== null;
  const { data: onsets, error } = useOnsets(isComparing);
  const worstFirst = wrongList(edges, namespace);
  const isByOnset = isComparing && order === "moved" && onsets !== undefined;
  const wrong = isByOnset ? movedFirst(worstFirst, onsets) : worstFirst;
  const worst = wrong.filter(({ isBehind }) => !isBehind).slice(0, SHOWN_AT_FIRST);
  return {
    shown: areAllShown ? wrong : worst,
    total: wrong.length,
    folded: wrong.length - worst.length,
    areAllShown,
    setAllShown,
    order,
    setOrder,
    isComparing,
    onsets: isComparing ? onsets : undefined,
    onsetsFailure: isComparing ? error : null,
  };
}
