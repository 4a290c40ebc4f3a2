import type { LoaderInput } from "nuqs/server";
import { type EdgeName, loadEdgePage } from "./edge-page";

/** The edge that an address names; `null` where it names none, or not wholly. */
export function edgeNameFromSearch(search: LoaderInput): EdgeName | null {
  const { source, destination, protocol } = loadEdgePage(search);
  return source && destination && { source, destination, isTcp: protocol === "tcp" };
}
