import type { Edge } from "./edge";

/** Requests a second, or connections for TCP; an edge that tells no rate moves nothing. */
export function trafficPerSecond(edge: Edge): number {
  return edge.requestsPerSecond ?? edge.tcp?.openedPerSecond ?? 0;
}

/** A share that nobody told is no failure that anyone could prove. */
export function failedPerSecond(edge: Edge): number {
  return (edge.errorRatio ?? 0) * trafficPerSecond(edge);
}
