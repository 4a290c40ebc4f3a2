import { useEffect, useState } from "react";
import { type MapPalette, readPalette, watchColours } from "./map-palette";

/** The colours of the theme on screen; `null` before there is a screen. */
export function usePalette(): MapPalette | null {
  const [palette, setPalette] = useState<MapPalette | null>(null);
  useEffect(() => {
    const read = () => setPalette(readPalette(document.body));
    read();
    return watchColours(read);
  }, []);
  return palette;
}
