import { useMeshFilters } from "./use-mesh-filters";
import { useIsRoomy } from "./use-room";

/** Map or table: two views of one answer. Unless one is asked for, the map shows where there is room, or always. */
export function useView(isMapFirst: boolean) {
  const [{ view }, setFilters] = useMeshFilters();
  const isRoomy = useIsRoomy();
  const fitting = isMapFirst || isRoomy ? "map" : "table";
  const show = (wanted: "map" | "table") => {
    void setFilters({ view: wanted === fitting ? null : wanted });
  };
  return [view ?? fitting, show] as const;
}
