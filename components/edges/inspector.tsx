import type { RefObject } from "react";
import { edgeNameIn, edgePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { EdgeChanges } from "@/lib/mesh/answer-changes";
import type { Edge } from "@/lib/mesh/edge";
import type { Selection } from "@/lib/mesh/selection";
import { BetweenDetail } from "./between-detail";
import { EdgeDetail } from "./edge-detail";
import { PartDetail } from "./part-detail";
import type { AskedFigure } from "./traced-text";

export type InspectorProps = {
  selection: Selection;
  edges: readonly Edge[];
  panelRef: RefObject<HTMLElement | null>;
  isFilling: boolean;
  /** The map is in sight, so that what concerns it alone can be asked for. */
  hasMap: boolean;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  changes: EdgeChanges | null;
  onAsk: (asked: AskedFigure) => void;
  onSelect: (edgeId: string) => void;
  onClose: () => void;
};

/** Everything the answer says about what is selected. */
export function Inspector(props: InspectorProps) {
  const { selection, edges, isFilling, changes, onAsk, ...rest } = props;
  const scope = usePageScope();
  switch (selection.kind) {
    case "edge":
      return (
        <EdgeDetail
          edge={selection.edge}
          pageHref={edgePageHref(edgeNameIn(edges, selection.edge), scope)}
          change={changes?.[selection.edge.id] ?? null}
          isFilling={isFilling}
          onAsk={onAsk}
          {...rest}
        />
      );
    case "between":
      return <BetweenDetail selection={selection} {...rest} />;
    case "part":
      return <PartDetail key={selection.part.id} selection={selection} {...rest} />;
  }
}
