import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import type { Edge } from "@/lib/mesh/edge";
import { rateReporter } from "@/lib/mesh/edge-groups";
import type { Naming } from "@/lib/mesh/ends";
import { failedConnections, failedRequests } from "@/lib/mesh/failed-series";
import { isUnhealthy } from "@/lib/mesh/health";
import type { Notice } from "@/lib/mesh/notice";
import { onsetOf } from "@/lib/mesh/onset";
import { type EdgeOnset, inOrderOfOnset, type OnsetsAnswer } from "@/lib/mesh/onsets-answer";
import { ratio } from "@/lib/mesh/round";
import type { Scope } from "@/lib/mesh/scope";
import type { OnsetPoint } from "@/lib/mesh/series-points";
import { instantOf } from "./ask-mesh";
import { askRange } from "./ask-range";
import { onsetQuestion, type WatchedSeries } from "./onset-question";
import type { RangeAnswer } from "./range-answer";
import { lastStepMs, type RangeSteps, rangeSteps, stepMsAt } from "./range-steps";
import { readEdges } from "./read-edges";
import { type MeshRows, readMeshRows, samplesByEdge } from "./read-mesh-rows";
import { timedRequests, timedTcp } from "./timed-rows";

/** More would cost Prometheus more than anyone reads. */
const MOST_EDGES = 50;
const POINTS = 60;
const FEWEST_SCRAPES = 4;

/** When each of the worst edges began to fail: one range question for all of them. */
export async function readOnsets(
  scope: Scope,
  rangeSeconds: number,
  nowMs: number,
  viewer: Viewer,
): Promise<OnsetsAnswer> {
  const alone: Scope = { ...scope, latency: "none", compareSeconds: null };
  const at = instantOf(scope, nowMs);
  const steps = rangeSteps(at.ms, rangeSeconds, POINTS);
  const { edges, notices } = await readEdges(alone, nowMs, viewer);
  const unhealthy = edges.filter(isUnhealthy);
  const worst = unhealthy.slice(0, MOST_EDGES);
  const answer = { at: isoOf(lastStepMs(steps)), rangeSeconds, stepSeconds: steps.stepSeconds };
  const left = leftOut(unhealthy.length - worst.length);
  if (worst.length === 0) return { ...answer, onsets: [], notices };
  const rows = await readMeshRows(alone, at, { withTcp: true }, viewer);
  const { scope: matchers } = settings().prometheus;
  const windowSeconds = Math.max(
    scope.windowSeconds,
    steps.stepSeconds,
    FEWEST_SCRAPES * (rows.map.scrapeSeconds ?? 0), // an interval that nobody knows sets no bound
  );
  const promql = onsetQuestion(watchedSeries(worst, rows), windowSeconds, matchers);
  const range = await askRange({ name: "onsets", promql, steps }, viewer);
  const overlap = windowSeconds / steps.stepSeconds;
  const pointsOf = pointsByEdge(range, steps, rows.naming);
  const onsets = worst.map((edge) => toOnset(edge, pointsOf(edge), overlap, steps));
  const said = range.warnings.map((message) => ({
    source: "prometheus",
    kind: "partial",
    message,
  }));
  return { ...answer, onsets: inOrderOfOnset(onsets), notices: [...notices, ...left, ...said] };
}

/** Requests by the reporter that an edge goes by; connections by both, since the callee tells why they broke. */
function watchedSeries(edges: readonly Edge[], { read, naming }: MeshRows): WatchedSeries {
  const { requests, tcp } = samplesByEdge(read, naming);
  return {
    requests: edges.flatMap(({ id }) => {
      const samples = requests.get(id) ?? [];
      const reporter = rateReporter(samples);
      return samples.filter(({ ends }) => ends.reporter === reporter).map(({ labels }) => labels);
    }),
    tcp: edges.flatMap(({ id }) => (tcp.get(id) ?? []).map(({ labels }) => labels)),
  };
}

function pointsByEdge(
  { rows }: RangeAnswer,
  { stepSeconds }: RangeSteps,
  naming: Naming,
): (edge: Edge) => OnsetPoint[] {
  const { group } = naming;
  const timed = { requests: timedRequests(rows, group), tcp: timedTcp(rows) };
  const { requests, tcp } = samplesByEdge(timed, naming);
  return ({ id, protocol }) =>
    protocol === "tcp"
      ? failedConnections(tcp.get(id) ?? [], stepSeconds)
      : failedRequests(requests.get(id) ?? [], stepSeconds);
}

function toOnset(
  { id }: Edge,
  points: OnsetPoint[],
  overlap: number,
  steps: RangeSteps,
): EdgeOnset {
  const { lastUsual, wasAlways } = onsetOf(points, overlap);
  return {
    edge: id,
    startedAt: lastUsual === null ? null : isoOf(stepMsAt(steps, lastUsual)),
    wasAlways,
    points: Array.from({ length: steps.points }, (_, index) => {
      const point = points[index];
      return point ? ratio(point.failed, point.total) : null;
    }),
  };
}

function leftOut(count: number): Notice[] {
  if (count <= 0) return [];
  const message = `Onsets are looked for among the worst ${MOST_EDGES} edges; ${count} more are unhealthy.`;
  return [{ source: "flaghoist", kind: "limited", message }];
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
