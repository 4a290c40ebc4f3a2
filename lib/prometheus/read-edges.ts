import { settings } from "@/lib/config/settings";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { edgesFromSamples } from "@/lib/mesh/edges-from-samples";
import { isNameLike } from "@/lib/mesh/name-globs";
import type { Notice } from "@/lib/mesh/notice";
import type { Scope } from "@/lib/mesh/scope";
import { serviceNames } from "@/lib/mesh/service-map";
import { readMeshSamples } from "./read-mesh-samples";

/** Everyone who looks within the same ten seconds sees the same instant. */
const LIVE_STEP_MS = 10_000;
const BYTES_AN_EDGE = 2000;

/** The edges of a scope, read and built once for all who ask for the same. */
export async function readEdges(scope: Scope, nowMs: number, viewer: Viewer): Promise<EdgesAnswer> {
  const { url, headers, scope: matchers } = settings().prometheus;
  const at = {
    ms: scope.atMs ?? Math.floor(nowMs / LIVE_STEP_MS) * LIVE_STEP_MS,
    isPinned: scope.atMs !== null,
  };
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

async function makeEdges(
  scope: Scope,
  at: { ms: number; isPinned: boolean },
  viewer: Viewer,
): Promise<EdgesAnswer> {
  const { samples, map, notices } = await readMeshSamples(scope, at, viewer);
  const { gatewayNames, health } = settings();
  const naming = {
    group: scope.group,
    names: serviceNames(map),
    isGatewayName: (name: string) => isNameLike(gatewayNames, name),
  };
  const { windowSeconds } = scope;
  const edges = edgesFromSamples(samples, { naming, windowSeconds, thresholds: health });
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
