import { Button } from "@/components/ui/button";
import { EndpointName } from "@/components/ui/endpoint-name";
import type { Edge } from "@/lib/mesh/edge";
import { nearestEdges } from "@/lib/mesh/nearest-edges";
import styles from "./edge-gone.module.css";
import { edgeHref } from "./edge-href";
import { EdgeLink } from "./edge-link";

type EdgeGoneProps = {
  edges: readonly Edge[];
  goneId: string;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
  onClose: () => void;
};

/** The address selects an edge that the answer does not have. */
export function EdgeGone({ edges, goneId, hrefBase, onSelect, onClose }: EdgeGoneProps) {
  const nearest = nearestEdges(edges, goneId);
  return (
    <div className={styles.gone} role="status">
      <span>
        The selected edge is not here: it had no traffic of late, or an end has another name now.
      </span>
      {nearest.length === 0 ? null : <span>Nearest:</span>}
      {nearest.map((edge) => (
        <EdgeLink
          key={edge.id}
          edge={edge}
          href={edgeHref(hrefBase, edge)}
          isTabStop
          onSelect={onSelect}
        >
          <EndpointName endpoint={edge.source} withCluster={false} /> →{" "}
          <EndpointName endpoint={edge.destination} withCluster={false} />
        </EdgeLink>
      ))}
      <Button onClick={onClose}>Select none</Button>
    </div>
  );
}
