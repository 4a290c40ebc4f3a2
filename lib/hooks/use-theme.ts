import { useQueryState } from "nuqs";
import { useEffect } from "react";
import { meshFilters, THEMES, type Theme } from "@/lib/filters/mesh-filters";
import { usePreference } from "./use-preference";

/** The URL's theme, else the reader's choice, else (`null`) the system's. `public/theme.js` paints it first. */
export function useTheme() {
  const [inUrl, setInUrl] = useQueryState("theme", meshFilters.theme);
  const [chosen, choose] = usePreference("theme");
  const theme = inUrl ?? THEMES.find((known) => known === chosen) ?? null;

  useEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  const setTheme = (next: Theme | null) => {
    choose(next);
    if (inUrl !== null) void setInUrl(null);
  };
  return [theme, setTheme] as const;
}
