import type { Edge } from "@/lib/mesh/edge";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";

export const PROTOCOL_WORDS = { http: "HTTP", grpc: "gRPC", tcp: "TCP" };

/** An edge in words that no other edge shares, for those who do not see its cells. */
export function edgeLabel({
  source,
  destination,
  protocol,
}: Pick<Edge, "source" | "destination" | "protocol">): string {
  const ends = `${endpointText(source)} to ${endpointText(destination)}`;
  return `${ends}, ${PROTOCOL_WORDS[protocol]}, ${clusterName(source)} to ${clusterName(destination)}`;
}

function clusterName({ cluster }: Endpoint): string {
  return cluster ?? "no cluster";
}
