import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import { rateReporter } from "@/lib/mesh/edge-groups";
import type { Naming } from "@/lib/mesh/ends";
import type { Reporter } from "@/lib/mesh/samples";
import type { Scope } from "@/lib/mesh/scope";
import type { SeriesTimes } from "@/lib/mesh/series";
import {
  isOfSubject,
  type SeriesSubject,
  subjectText,
  transportOf,
} from "@/lib/mesh/series-subject";
import type { Instant } from "./ask-mesh";
import { edgeSeriesFromRows, type ReadRow } from "./edge-series";
import { type RangeSteps, rangeSteps } from "./range-steps";
import { type MeshRows, readMeshRows, samplesByEdge } from "./read-mesh-rows";
import { type SeriesSelection, seriesMatchers } from "./series-question";

/** What a course is asked about, and by whose names it is read. */
export type SeriesSource = {
  requests: SeriesSelection;
  durations: SeriesSelection;
  /** Whose durations they are. */
  reporter: Reporter;
  steps: RangeSteps;
  windowSeconds: number;
  naming: Naming;
};

type Rows = { wanted: ReadRow[]; all: ReadRow[] };

const MOST_POINTS = 240;
/** Proxies are hardly ever scraped more often. */
const SHORTEST_STEP_SECONDS = 15;
const FEWEST_SCRAPES = 4;
const USUAL_WINDOW_SECONDS = 300;
const WINDOWS_IN_RANGE = 12;

/** Finds the series of a subject among those that the edges of the end of the range are built of. */
export async function seriesSource(
  scope: Scope,
  subject: SeriesSubject,
  range: { seconds: number; at: Instant },
  viewer: Viewer,
): Promise<SeriesSource> {
  const isTcp = transportOf(subject) === "tcp";
  const { rows, wanted, all } = await readRows(scope, subject, range, viewer);
  if (wanted.length === 0) {
    const message = `No traffic of ${subjectText(subject)} is known at ${new Date(range.at.ms).toISOString()}.`;
    throw new FailureError("request", "rejected", message);
  }
  const { scope: matchers } = settings().prometheus;
  const steps = rangeSteps(
    range.at.ms,
    range.seconds,
    Math.min(MOST_POINTS, Math.ceil(range.seconds / SHORTEST_STEP_SECONDS)),
  );
  const windowSeconds = Math.max(
    // Looking back over all of an incident, rates would show neither its beginning nor its end.
    Math.min(
      scope.windowSeconds,
      Math.max(USUAL_WINDOW_SECONDS, Math.ceil(range.seconds / WINDOWS_IN_RANGE)),
    ),
    steps.stepSeconds,
    FEWEST_SCRAPES * (rows.map.scrapeSeconds ?? 0), // an interval that nobody knows sets no bound
  );
  const selection = { scope: matchers, windowSeconds };
  const labelsOf = (some: readonly ReadRow[]) => some.map(({ labels }) => labels);
  const own = edgeSeriesFromRows(wanted, all, {
    transport: isTcp ? "tcp" : "request",
    mtlsMetrics: [],
    group: scope.group,
    isNative: false,
    ...selection,
  });
  return {
    requests: {
      ...selection,
      series: seriesMatchers(labelsOf(wanted), labelsOf(all), subject.kind, scope.group),
    },
    durations: { ...selection, series: own.durations },
    reporter: rateReporter(wanted),
    steps,
    windowSeconds,
    naming: rows.naming,
  };
}

export function timesOf({ steps, windowSeconds }: SeriesSource): SeriesTimes {
  return {
    start: new Date(steps.startMs).toISOString(),
    stepSeconds: steps.stepSeconds,
    points: steps.points,
    windowSeconds,
  };
}

/** What has no traffic at the end of the range may have had some within it. */
async function readRows(
  scope: Scope,
  subject: SeriesSubject,
  { seconds, at }: { seconds: number; at: Instant },
  viewer: Viewer,
): Promise<Rows & { rows: MeshRows }> {
  const withTcp = transportOf(subject) === "tcp";
  const rows = await readMeshRows(scope, at, { withTcp }, viewer);
  const known = rowsOf(subject, rows);
  if (known.wanted.length > 0 || seconds <= scope.windowSeconds) return { rows, ...known };
  const wider: Scope = { ...scope, windowSeconds: seconds };
  const former = await readMeshRows(wider, at, { withTcp }, viewer);
  return { rows: former, ...rowsOf(subject, former) };
}

/** The subject's rows beside all others of the same question. */
function rowsOf(subject: SeriesSubject, { read, naming }: MeshRows): Rows {
  const { requests, tcp } = samplesByEdge(read, naming);
  const isTcp = transportOf(subject) === "tcp";
  const found: [string, ReadRow[]][] = isTcp ? [...tcp] : [...requests];
  return {
    wanted: found.flatMap(([id, rows]) => (isOfSubject(id, subject) ? rows : [])),
    all: isTcp ? read.tcp : read.requests,
  };
}
