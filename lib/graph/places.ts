import { clusterId, endpointId, namespaceId } from "@/lib/mesh/edge-id";
import type { Endpoint } from "@/lib/mesh/endpoint";
import type { GraphBand } from "./graph";

/** Where an endpoint stands in the picture: on its own, or within its folded namespace. */
export type Place = {
  id: string;
  islandId: string | null;
  bandId: string | null;
  isFolded: boolean;
};

export type PlaceOf = (endpoint: Endpoint) => Place;

/** Clusters are drawn where there is more than one. */
export function bandsFromEndpoints(endpoints: readonly Endpoint[]): GraphBand[] {
  const clusters = new Set(endpoints.flatMap((endpoint) => clusterOf(endpoint) ?? []));
  if (clusters.size < 2) return [];
  return [...clusters].sort().map((cluster) => ({ id: clusterId({ cluster }), label: cluster }));
}

export function placesIn(bands: readonly GraphBand[], foldedIds: ReadonlySet<string>): PlaceOf {
  const known = new Map<string, Place>();
  return (endpoint) => {
    const id = endpointId(endpoint);
    const place = known.get(id) ?? placeFor(id, endpoint, bands, foldedIds);
    known.set(id, place);
    return place;
  };
}

function placeFor(
  id: string,
  endpoint: Endpoint,
  bands: readonly GraphBand[],
  foldedIds: ReadonlySet<string>,
): Place {
  const cluster = clusterOf(endpoint);
  const bandId = bands.length === 0 || cluster === null ? null : clusterId({ cluster });
  const islandId = endpoint.namespace === null ? null : namespaceId(endpoint);
  return islandId !== null && foldedIds.has(islandId)
    ? { id: islandId, islandId: null, bandId, isFolded: true }
    : { id, islandId, bandId, isFolded: false };
}

/** What lies outside of the mesh lies outside of its clusters. */
function clusterOf({ cluster, kind }: Endpoint): string | null {
  return kind === "external" ? null : cluster;
}
