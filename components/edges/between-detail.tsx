import type { RefObject } from "react";
import { HealthMark } from "@/components/ui/health-mark";
import { worstHealth } from "@/lib/mesh/health";
import type { Selection } from "@/lib/mesh/selection";
import { DetailPanel } from "./detail-panel";
import { EdgeShortList } from "./edge-short-list";
import { PartName } from "./part-name";

type BetweenDetailProps = {
  selection: Extract<Selection, { kind: "between" }>;
  panelRef: RefObject<HTMLElement | null>;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
  onClose: () => void;
};

/** All edges that one line of the map stands for. */
export function BetweenDetail({ selection, panelRef, onClose, ...list }: BetweenDetailProps) {
  const { sources, destinations, edges } = selection;
  const health = worstHealth(edges.map((edge) => edge.health));
  return (
    <DetailPanel
      label="Selected edges"
      mark={health === null ? null : <HealthMark health={health} />}
      title={
        <>
          <PartName part={sources} />
          <span>
            → <PartName part={destinations} />
          </span>
        </>
      }
      panelRef={panelRef}
      onClose={onClose}
    >
      <EdgeShortList title="Edges" edges={edges} ends="both" {...list} />
    </DetailPanel>
  );
}
