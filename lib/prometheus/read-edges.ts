import { settings } from "@/lib/config/settings";
import { orMissing } from "@/lib/http/or-missing";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import { type EdgesReading, withNotices } from "@/lib/mesh/compared-edges";
import { dataNotices } from "@/lib/mesh/data-notices";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { edgesFromSamples } from "@/lib/mesh/edges-from-samples";
import { meshClusters } from "@/lib/mesh/mesh-clusters";
import type { Notice } from "@/lib/mesh/notice";
import { retentionNotice } from "@/lib/mesh/retention-notice";
import { isEdgeOf, type Scope } from "@/lib/mesh/scope";
import { versionsOfEnds } from "@/lib/mesh/service-versions";
import { type Instant, instantOf, LIVE_STEP_MS, namingOf } from "./ask-mesh";
import { readComparison } from "./read-comparison";
import { readFirstSample } from "./read-first-sample";
import { readMeshSamples } from "./read-mesh-samples";

const BYTES_AN_EDGE = 2000;

/** The edges of a scope, each beside what it was then where a comparison is asked for. */
export async function readEdges(scope: Scope, nowMs: number, viewer: Viewer): Promise<EdgesAnswer> {
  const at = instantOf(scope, nowMs);
  const { compareSeconds } = scope;
  if (compareSeconds !== null) {
    return readComparison({ at, compareSeconds }, viewer, readEdgesAt.bind(null, scope));
  }
  const { answer, tellsAbsence } = await readEdgesAt(scope, at, LIVE_STEP_MS, viewer);
  const isVoid = at.isPinned && answer.edges.length === 0 && !tellsAbsence.requests;
  return isVoid ? withRetention(answer, at.ms, nowMs, viewer) : answer;
}

/** Nothing at all of an instant may be nothing any more: then that is said instead. */
async function withRetention(
  answer: EdgesAnswer,
  atMs: number,
  nowMs: number,
  viewer: Viewer,
): Promise<EdgesAnswer> {
  const { value: firstMs, notices } = await orMissing(
    readFirstSample(atMs, nowMs, viewer),
    null,
    "how far back the data reaches",
  );
  if (firstMs === null) return withNotices(answer, notices);
  const others = answer.notices.filter(({ kind }) => kind !== "empty");
  return { ...answer, notices: [retentionNotice(atMs, firstMs), ...others] };
}

/** The edges of one instant, read and built once for all who ask for the same. */
async function readEdgesAt(
  scope: Scope,
  at: Instant,
  keepMs: number,
  viewer: Viewer,
): Promise<EdgesReading> {
  const { url, headers, scope: matchers } = settings().prometheus;
  const alone: Scope = { ...scope, compareSeconds: null };
  return shared<EdgesReading>(
    {
      key: JSON.stringify(["edges", url, headers, matchers, alone, at]),
      upstream: "flaghoist",
      question: "edges",
      keepMs,
      sizeOf: ({ answer }) => answer.edges.length * BYTES_AN_EDGE,
      make: (signal) => makeEdges(alone, at, { ...viewer, signal }),
    },
    viewer,
  );
}

async function makeEdges(scope: Scope, at: Instant, viewer: Viewer): Promise<EdgesReading> {
  const { samples, map, notices, facts, tellsAbsence } = await readMeshSamples(scope, at, viewer);
  const naming = namingOf(scope, map);
  const { windowSeconds, namespaces } = scope;
  const rules = { naming, windowSeconds, thresholds: settings().health };
  const edges = edgesFromSamples(samples, rules).filter((edge) => isEdgeOf(edge, namespaces));
  const answer = {
    at: new Date(at.ms).toISOString(),
    windowSeconds,
    edges,
    versions: versionsOfEnds(map.versions, edges),
    clusters: meshClusters(map.clusters, edges),
    notices: withoutRepeats([...notices, ...dataNotices({ ...facts, edges: edges.length })]),
  };
  return { answer, tellsAbsence };
}

function withoutRepeats(notices: Notice[]): Notice[] {
  const byText = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return [...byText.values()];
}
