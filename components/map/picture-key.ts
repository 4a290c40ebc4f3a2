import type { MapFilters } from "./map-choices";

type Scope = { namespace: readonly string[]; group: string };

/** Pictures of one key share their places: one scope, one focus, one choice of what is left out. */
export function pictureKey(
  { namespace, group }: Scope,
  { focus, hops, reach, hide, least }: MapFilters,
): string {
  const chosen = focus === null ? null : [focus, hops, reach];
  return JSON.stringify([group, namespace, chosen, hide, least]);
}
