import { EndpointName } from "@/components/ui/endpoint-name";
import type { Part } from "@/lib/mesh/selection";
import { partWords } from "./part-words";

/** One endpoint by its name, a namespace or cluster by what it is. */
export function PartName({ part }: { part: Part }) {
  const [endpoint] = part.endpoints;
  return part.isArea ? partWords(part).title : <EndpointName endpoint={endpoint} withCluster />;
}
