import { useSyncExternalStore } from "react";

const NARROW = "(width < 700px)";
/** The same size from which details stand beside what they belong to: see the style sheets. */
const ROOMY = "(width >= 900px) and (height >= 560px)";

/** Room for a phone's worth of columns. */
export function useIsNarrow(): boolean {
  return useMedia(NARROW);
}

/** Room enough for a map to help. */
export function useIsRoomy(): boolean {
  return useMedia(ROOMY);
}

function useMedia(condition: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(condition);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(condition).matches,
    () => false,
  );
}
