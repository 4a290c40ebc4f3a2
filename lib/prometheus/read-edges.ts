import { settings } from "@/lib/config/settings";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import { dataNotices } from "@/lib/mesh/data-notices";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { edgesFromSamples } from "@/lib/mesh/edges-from-samples";
import type { Notice } from "@/lib/mesh/notice";
import { isEdgeOf, type Scope } from "@/lib/mesh/scope";
import { versionsOfEnds } from "@/lib/mesh/service-versions";
import { type Instant, instantOf, LIVE_STEP_MS, namingOf } from "./ask-mesh";
import { readMeshSamples } from "./read-mesh-samples";

const BYTES_AN_EDGE = 2000;

/** The edges of a scope, read and built once for all who ask for the same. */
export async function readEdges(scope: Scope, nowMs: number, viewer: Viewer): Promise<EdgesAnswer> {
  const { url, headers, scope: matchers } = settings().prometheus;
  const at = instantOf(scope, nowMs);
  return shared<EdgesAnswer>(
    {
      key: JSON.stringify(["edges", url, headers, matchers, scope, at]),
      upstream: "flaghoist",
      question: "edges",
      keepMs: LIVE_STEP_MS,
      sizeOf: ({ edges }) => edges.length * BYTES_AN_EDGE,
      make: (signal) => makeEdges(scope, at, { ...viewer, signal }),
    },
    viewer,
  );
}

async function makeEdges(scope: Scope, at: Instant, viewer: Viewer): Promise<EdgesAnswer> {
  const { samples, map, notices, facts } = await readMeshSamples(scope, at, viewer);
  const naming = namingOf(scope, map);
  const { windowSeconds, namespaces } = scope;
  const rules = { naming, windowSeconds, thresholds: settings().health };
  const edges = edgesFromSamples(samples, rules).filter((edge) => isEdgeOf(edge, namespaces));
  return {
    at: new Date(at.ms).toISOString(),
    windowSeconds,
    edges,
    versions: versionsOfEnds(map.versions, edges),
    notices: withoutRepeats([...notices, ...dataNotices({ ...facts, edges: edges.length })]),
  };
}

function withoutRepeats(notices: Notice[]): Notice[] {
  const byText = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return [...byText.values()];
}
