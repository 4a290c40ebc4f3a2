import { EndpointName } from "@/components/ui/endpoint-name";
import type { LogEdge } from "@/lib/mesh/log-edge";

export function EdgeEnds({ edge }: { edge: LogEdge }) {
  return (
    <>
      <EndpointName endpoint={edge.source} withCluster={false} /> →{" "}
      <EndpointName endpoint={edge.destination} withCluster={false} />
    </>
  );
}
