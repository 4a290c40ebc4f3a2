import { debounce } from "nuqs";
import { useMeshFilters } from "./use-mesh-filters";

const URL_PAUSE_MS = 300;

/** The search acts with each key; the URL follows once the fingers rest. */
export function useSearchText() {
  const [{ q }, setFilters] = useMeshFilters();
  const setText = (text: string) => {
    void setFilters({ q: text }, { limitUrlUpdates: debounce(URL_PAUSE_MS) });
  };
  return [q, setText] as const;
}
