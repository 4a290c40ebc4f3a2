import type { Edge } from "@/lib/mesh/edge";

/** Requests a second, or what a TCP edge has in their place: connections opened. */
export function ratePerSecond({ requestsPerSecond, tcp }: Edge): number | null {
  return tcp === null ? requestsPerSecond : tcp.openedPerSecond;
}
