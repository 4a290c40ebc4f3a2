import { useEffect } from "react";
import { THEMES, type Theme } from "@/lib/filters/mesh-filters";
import { useMeshFilters } from "./use-mesh-filters";
import { usePreference } from "./use-preference";

/** The URL's theme, else the reader's choice, else (`null`) the system's. `public/theme.js` paints it first. */
export function useTheme() {
  const [filters, setFilters] = useMeshFilters();
  const [chosen, choose] = usePreference("theme");
  const theme = filters.theme ?? THEMES.find((known) => known === chosen) ?? null;

  useEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  const setTheme = (next: Theme | null) => {
    choose(next);
    if (filters.theme !== null) void setFilters({ theme: null });
  };
  return [theme, setTheme] as const;
}
