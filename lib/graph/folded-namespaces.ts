import { namespaceId } from "@/lib/mesh/edge-id";
import type { Endpoint } from "@/lib/mesh/endpoint";
import type { GraphChoices } from "./graph-choices";

/** Above this many nodes names can no longer be read at a glance, so namespaces fold by themselves. */
const MOST_READABLE_NODES = 300;

export type FoldedNamespaces = { ids: ReadonlySet<string>; isAutomatic: boolean };

/** Which namespaces of some distinct endpoints are one node each. A hand's choice stands against the automatic one. */
export function foldedNamespaces(
  endpoints: readonly Endpoint[],
  { folding, openIds, foldIds }: GraphChoices,
): FoldedNamespaces {
  const isAutomatic = folding === null && endpoints.length > MOST_READABLE_NODES;
  const foldsByItself = folding === "all" || isAutomatic;
  const namespaces = new Set(
    endpoints.filter(({ namespace }) => namespace !== null).map(namespaceId),
  );
  const ids = [...namespaces].filter(
    (id) => foldIds.includes(id) || (foldsByItself && !openIds.includes(id)),
  );
  return { ids: new Set(ids), isAutomatic };
}
