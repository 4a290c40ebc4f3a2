import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { HealthMark } from "@/components/ui/health-mark";
import { servicePageHref } from "@/lib/filters/edge-page";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import { worstHealth } from "@/lib/mesh/health";
import type { Selection } from "@/lib/mesh/selection";
import { DetailPanel } from "./detail-panel";
import { EdgeShortList } from "./edge-short-list";
import { PageLink } from "./page-link";
import styles from "./part-detail.module.css";
import { PartName } from "./part-name";
import { partWords } from "./part-words";

type PartDetailProps = {
  selection: Extract<Selection, { kind: "part" }>;
  panelRef: RefObject<HTMLElement | null>;
  hasMap: boolean;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
  onClose: () => void;
};

/** One node of the map, or all nodes of a namespace: who calls it and what it depends on. */
export function PartDetail({ selection, panelRef, hasMap, onClose, ...list }: PartDetailProps) {
  const { part, callers, inside, dependencies } = selection;
  const health = worstHealth([...callers, ...inside].map((edge) => edge.health));
  const { noun, kind } = partWords(part);
  const [endpoint] = part.endpoints;
  const isService = !part.isArea && endpoint.kind === "service";
  const scope = usePageScope();
  return (
    <DetailPanel
      label={`Selected ${noun}`}
      mark={health === null ? <span>nothing calls it</span> : <HealthMark health={health} />}
      title={<PartName part={part} />}
      panelRef={panelRef}
      onClose={onClose}
    >
      <p className={styles.kind}>{kind}</p>
      {isService ? (
        <PageLink href={servicePageHref(endpoint, scope)}>Open this service's page</PageLink>
      ) : null}
      {hasMap ? <FocusButton id={part.id} /> : null}
      <EdgeShortList title="Callers" edges={callers} ends="source" {...list} />
      <EdgeShortList
        title={part.isArea ? "Inside" : "Itself"}
        edges={inside}
        ends="both"
        {...list}
      />
      <EdgeShortList title="Dependencies" edges={dependencies} ends="destination" {...list} />
    </DetailPanel>
  );
}

function FocusButton({ id }: { id: string }) {
  const [{ focus }, setFilters] = useMapFilters();
  const isInFocus = focus === id;
  return (
    <div>
      <Button
        aria-pressed={isInFocus}
        onClick={() => void setFilters({ focus: isInFocus ? null : id })}
      >
        {isInFocus ? "Show the whole map" : "Show its neighbours alone"}
      </Button>
    </div>
  );
}
