import type { ServiceVersions } from "./edge";
import type { ServiceMap } from "./service-map";

/** One look at the whole mesh, kept for minutes: names and the make of the data, never rates. */
export type MeshMap = ServiceMap & {
  askedAtMs: number;
  versions: ServiceVersions[];
  /** Where calls arrive. */
  clusters: string[];
  /** Calls that only the callee's side reports. */
  silentCalls: { sourceWorkload: string; destinationService: string }[];
  /** `null`: no series at all. */
  newestSampleMs: number | null;
  scrapeSeconds: number | null;
  replicas: { label: string; values: string[] } | null;
  /** How often every series is there: 1 where nothing is doubled. */
  copies: number;
};

export function emptyMeshMap(askedAtMs: number): MeshMap {
  return {
    askedAtMs,
    services: [],
    versions: [],
    clusters: [],
    waypoints: [],
    waypointHosts: [],
    silentCalls: [],
    newestSampleMs: null,
    scrapeSeconds: null,
    replicas: null,
    copies: 1,
  };
}
