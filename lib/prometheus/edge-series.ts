import type { LabelMatcher } from "@/lib/config/label-matchers";
import { rateReporter } from "@/lib/mesh/edge-groups";
import type { EndLabels, Reporter } from "@/lib/mesh/samples";
import type { Grouping } from "@/lib/mesh/scope";
import { END_LABELS, latencyLabels } from "./edge-labels";
import { matchersOf } from "./edge-selector";
import type { Row } from "./instant-answer";
import type { EdgeSeries } from "./provenance";

/** A row as Prometheus wrote it beside what it was read as. */
export type ReadRow = { ends: EndLabels; labels: Row["labels"] };

export type SeriesScope = Pick<
  EdgeSeries,
  "transport" | "scope" | "windowSeconds" | "isNative" | "mtlsMetrics"
> & {
  group: Grouping;
};

/** The selectors of one edge's series, each exact among all rows of the same question. */
export function edgeSeriesFromRows(
  ofEdge: readonly ReadRow[],
  all: readonly ReadRow[],
  about: SeriesScope,
): EdgeSeries {
  const reporter = rateReporter([...ofEdge]);
  const pick = (sides: readonly Reporter[]): LabelMatcher[][] => {
    const rows = ofEdge.filter(({ ends }) => sides.includes(ends.reporter));
    return rows.length === 0 ? [] : matchersOf(labelsOf(rows), labelsOf(all), LABELS);
  };
  const side = (own: Reporter) => {
    const found = pick([own]);
    return found.length > 0 ? found : pick(["waypoint"]);
  };
  const isKnown = ({ ends, labels }: ReadRow) =>
    ends.reporter === "destination" && SECURITY.includes(labels.connection_security_policy ?? "");
  const counted = ofEdge.filter(({ ends }) => ends.reporter === reporter);
  const names = latencyLabels(about.group, reporter === "destination");
  return {
    ...about,
    counted: pick([reporter]),
    source: side("source"),
    destination: side("destination"),
    secured: pick([ofEdge.some(isKnown) ? "destination" : "waypoint"]),
    durations: matchersOf(distinctBy(counted, names), distinctBy(all, names), {
      always: names,
      spare: [],
    }),
  };
}

/**
 * A selection finds all series of one caller and one service or none, so matchers that name both are
 * as exact in the whole mesh as among the rows that were read.
 */
const ALWAYS = [
  "reporter",
  "source_workload_namespace",
  "source_workload",
  "destination_service",
  "destination_service_name",
];
const LABELS = { always: ALWAYS, spare: END_LABELS.filter((label) => !ALWAYS.includes(label)) };

const SECURITY = ["mutual_tls", "none"];

function labelsOf(rows: readonly ReadRow[]): Row["labels"][] {
  return rows.map(({ labels }) => labels);
}

/** One label set for all rows that the same duration series belong to. */
function distinctBy(rows: readonly ReadRow[], names: readonly string[]): Row["labels"][] {
  const sets = new Map<string, Row["labels"]>();
  for (const { labels } of rows) {
    const key = JSON.stringify(names.map((name) => labels[name] ?? ""));
    if (!sets.has(key)) sets.set(key, labels);
  }
  return [...sets.values()];
}
