import { settings } from "@/lib/config/settings";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { edgesFromSamples } from "@/lib/mesh/edges-from-samples";
import type { Notice } from "@/lib/mesh/notice";
import type { Scope } from "@/lib/mesh/scope";
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
  const { samples, map, notices } = await readMeshSamples(scope, at, viewer);
  const naming = namingOf(scope, map);
  const { windowSeconds } = scope;
  const edges = edgesFromSamples(samples, { naming, windowSeconds, thresholds: settings().health });
  return {
    at: new Date(at.ms).toISOString(),
    windowSeconds,
    edges,
    notices: withoutRepeats(notices),
  };
}

function withoutRepeats(notices: Notice[]): Notice[] {
  const byText = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return [...byText.values()];
}
