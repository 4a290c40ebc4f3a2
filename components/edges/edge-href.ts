import type { Edge } from "@/lib/mesh/edge";

/** `base` is the screen's own address without a selection: written once, not for each row. */
export function edgeHref(base: string, { id }: Edge): string {
  return `${base}${base.includes("?") ? "&" : "?"}selected=${encodeURIComponent(id)}`;
}
