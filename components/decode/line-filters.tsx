"use client";

import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { OWNER_WORDS } from "@/components/ui/owner-words";
import { Select } from "@/components/ui/select";
import type { Owner } from "@/lib/envoy/owner";
import { formatCount, formatFigure } from "@/lib/format/figure";
import { endpointText } from "@/lib/mesh/endpoint";
import type { LogEdge } from "@/lib/mesh/log-edge";
import type { Facet, LineFilter, LogSummary } from "./decode-messages";
import { NO_FILTER } from "./line-filter";
import styles from "./line-filters.module.css";

type LineFiltersProps = {
  summary: LogSummary;
  filter: LineFilter;
  count: number;
  onFilter: (change: Partial<LineFilter>) => void;
};

const ANY = "";
/** Of more edges the table is the place to pick one. */
const MOST_EDGES = 200;
const KINDS = [
  { value: "all", label: "All" },
  { value: "wrong", label: "Gone wrong" },
] as const;

/** What lines are picked by; each choice says how many lines it has. */
export function LineFilters({ summary, filter, count, onFilter }: LineFiltersProps) {
  const { facets, edges, records } = summary;
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== false);
  const owners = facets.owners.map(({ value, lines }) => ({ value, lines }));
  return (
    <div className={styles.filters}>
      <Choice
        legend="Which lines"
        name="kind"
        options={KINDS}
        value={filter.isWrong ? "wrong" : "all"}
        onChange={(kind) => onFilter({ isWrong: kind === "wrong" })}
      />
      <Select
        label="Flag"
        options={[any("Any flag"), ...facets.flags.map((facet) => option(facet, facet.value))]}
        value={filter.flag ?? ANY}
        onChange={(flag) => onFilter({ flag: flag === ANY ? null : flag })}
      />
      <Select
        label="Owner"
        options={[
          any("Any owner"),
          ...owners.map((facet) => option(facet, ownerWord(facet.value))),
        ]}
        value={filter.owner ?? ANY}
        onChange={(owner) =>
          onFilter({ owner: owners.find(({ value }) => value === owner)?.value ?? null })
        }
      />
      <span className={styles.edge}>
        <Select
          label="Edge"
          options={[any("Any edge"), ...edgeOptions(edges, filter.edge)]}
          value={filter.edge === null ? ANY : `${filter.edge}`}
          onChange={(edge) => onFilter({ edge: edge === ANY ? null : Number(edge) })}
        />
      </span>
      <Select
        label="Code"
        options={[any("Any code"), ...facets.codes.map((facet) => option(facet, `${facet.value}`))]}
        value={filter.code === null ? ANY : `${filter.code}`}
        onChange={(code) => onFilter({ code: code === ANY ? null : Number(code) })}
      />
      <span className={styles.count} role="status">
        {count === records
          ? formatCount(records, "line")
          : `${formatFigure(count)} of ${formatCount(records, "line")}`}
      </span>
      {isFiltered ? <Button onClick={() => onFilter(NO_FILTER)}>Clear filters</Button> : null}
    </div>
  );
}

function any(label: string) {
  return { value: ANY, label };
}

function option({ value, lines }: Facet<string | number>, word: string) {
  return { value: `${value}`, label: `${word} (${formatFigure(lines)})` };
}

function edgeOptions(edges: readonly LogEdge[], picked: number | null) {
  return edges.flatMap(({ source, destination }, index) =>
    index < MOST_EDGES || index === picked
      ? [{ value: `${index}`, label: `${endpointText(source)} → ${endpointText(destination)}` }]
      : [],
  );
}

function ownerWord(owner: Owner | "none"): string {
  return owner === "none" ? "nobody: went well" : OWNER_WORDS[owner].word;
}
