import { memo } from "react";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import type { SortColumn } from "@/lib/filters/edge-sort";
import type { Edge } from "@/lib/mesh/edge";
import type { EdgeChange } from "@/lib/mesh/edge-change";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";
import { stateWord } from "@/lib/mesh/state-word";
import { ChangeMark } from "./change-mark";
import { type EdgeColumn, figureName } from "./edge-columns";
import { EdgeFigure } from "./edge-figure";
import { figureColumn } from "./edge-figures";
import { EdgeFlags } from "./edge-flags";
import { edgeHref } from "./edge-href";
import { PROTOCOL_WORDS } from "./edge-label";
import { EdgeLink } from "./edge-link";
import { EdgeOwner } from "./edge-owner";
import styles from "./edge-row.module.css";
import type { AskedFigure } from "./traced-text";

export type EdgeRowProps = {
  edge: Edge;
  /** Counted from the first edge of all, not of those drawn. */
  index: number;
  columns: readonly EdgeColumn[];
  change: EdgeChange | null;
  isSelected: boolean;
  /** The one row that Tab stops at. */
  isTabStop: boolean;
  isNarrow: boolean;
  isFilling: boolean;
  clashing: ReadonlySet<string>;
  /** Where `selected=` may be put at the end. */
  hrefBase: string;
  onSelect: (edgeId: string) => void;
  onAsk: (asked: AskedFigure) => void;
};

const NO_NAMES: ReadonlySet<string> = new Set();

export const EdgeRow = memo(function EdgeRow(props: EdgeRowProps) {
  const { edge, index, columns, isSelected, onSelect } = props;
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      aria-current={isSelected || undefined}
      data-health={edge.health}
      data-odd={index % 2 === 1 || undefined}
      onClick={() => onSelect(edge.id)}
    >
      {columns.map(({ name }) => (
        <Cell key={name} name={name} row={props} />
      ))}
    </tr>
  );
});

function Cell({ name, row }: { name: SortColumn; row: EdgeRowProps }) {
  const { edge, isNarrow, isTabStop } = row;
  // A phone has no room for a cluster's name beside the others.
  const clashing = isNarrow ? NO_NAMES : row.clashing;
  const source = <RowEnd endpoint={edge.source} clashing={clashing} />;
  const destination = <RowEnd endpoint={edge.destination} clashing={clashing} />;
  switch (name) {
    case "health":
      return (
        <td className={styles.health}>
          <HealthMark health={edge.health} word={stateWord(edge)} isTerse={isNarrow} />
        </td>
      );
    case "source":
      return (
        <th scope="row" className={styles.name}>
          <EdgeLink
            edge={edge}
            href={edgeHref(row.hrefBase, edge)}
            isTabStop={isTabStop}
            onSelect={row.onSelect}
          >
            {source}
          </EdgeLink>
          {isNarrow ? <span className={styles.second}>→ {destination}</span> : null}
        </th>
      );
    case "destination":
      return <td className={styles.name}>{destination}</td>;
    case "change":
      return <td className={styles.quiet}>{row.change ? <ChangeMark {...row.change} /> : null}</td>;
    case "protocol":
      return <td className={styles.quiet}>{PROTOCOL_WORDS[edge.protocol]}</td>;
    case "flags":
      return (
        <td>
          <EdgeFlags flags={edge.flags} tabIndex={isTabStop ? 0 : -1} />
        </td>
      );
    case "owner":
      return (
        <td>
          <EdgeOwner edge={edge} />
        </td>
      );
    default:
      return <FigureCell name={name} row={row} />;
  }
}

function RowEnd({ endpoint, clashing }: { endpoint: Endpoint; clashing: ReadonlySet<string> }) {
  const withCluster = clashing.has(endpointText(endpoint));
  return <EndpointName endpoint={endpoint} withCluster={withCluster} isTight />;
}

function FigureCell({ name, row }: { name: SortColumn; row: EdgeRowProps }) {
  const figure = figureName(name);
  if (figure === null) return <td />;
  const { edge, isFilling, isTabStop, onAsk } = row;
  return (
    <td className={styles.figure} data-figure={figure}>
      <EdgeFigure
        edge={edge}
        column={figureColumn(edge, figure)}
        isFilling={isFilling}
        tabIndex={isTabStop ? 0 : -1}
        onAsk={onAsk}
      />
    </td>
  );
}
