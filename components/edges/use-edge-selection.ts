import { type RefObject, useRef } from "react";
import { serializeFilters } from "@/lib/filters/mesh-filters";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import { useShortcuts } from "@/lib/hooks/use-shortcuts";
import type { Edge } from "@/lib/mesh/edge";
import { neighbourId, nextUnhealthyId } from "./edge-steps";

/** The selected edge, by pointer and by key. Selecting it once more leads into its details. */
export function useEdgeSelection(
  shown: readonly Edge[],
  searchRef: RefObject<HTMLInputElement | null>,
  showView: (view: "map" | "table") => void,
) {
  const [filters, setFilters] = useMeshFilters();
  const { selected: selectedId } = filters;
  const panelRef = useRef<HTMLElement>(null);

  const select = (id: string | null) => {
    if (id !== null && id === selectedId) panelRef.current?.focus();
    else void setFilters({ selected: id });
  };
  const close = () => {
    const row = document.querySelector<HTMLElement>("tr[aria-current] a");
    const isInPanel = panelRef.current?.contains(document.activeElement) === true;
    // What has the focus goes: it returns to where the selection came from.
    const origin = row ?? (isInPanel ? (mapElement() ?? searchRef.current) : null);
    origin?.focus({ preventScroll: true });
    select(null);
  };
  useShortcuts({
    "/": () => searchRef.current?.focus(),
    j: () => void setFilters({ selected: neighbourId(shown, selectedId, 1) }),
    k: () => void setFilters({ selected: neighbourId(shown, selectedId, -1) }),
    e: () => void setFilters({ selected: nextUnhealthyId(shown, selectedId) }),
    g: () => {
      showView("map");
      mapElement()?.focus();
    },
    t: () => showView("table"),
    Escape: close,
  });
  const hrefBase = serializeFilters("/", { ...filters, selected: null });
  return { selectedId, select, close, panelRef, hrefBase };
}

function mapElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[role=application]");
}
