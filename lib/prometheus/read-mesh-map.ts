import { settings } from "@/lib/config/settings";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import type { MeshMap } from "@/lib/mesh/mesh-map";
import { ask } from "./ask";
import type { Instant } from "./ask-mesh";
import { meshMapQuestion } from "./mesh-map-question";
import { meshMapFromRows } from "./mesh-map-rows";

export const MAP_KEEP_MS = 300_000;
const BYTES_A_NAME = 500;

/**
 * The map of now serves five minutes, whoever asks. A pinned instant has a map of its own, so that
 * its answer does not hang on what was asked before. It is mesh-wide: no selection changes a name.
 */
export async function readMeshMap(
  at: Instant,
  windowSeconds: number,
  viewer: Viewer,
): Promise<MeshMap> {
  const { url, headers, scope } = settings().prometheus;
  const moment = at.isPinned ? at.ms : "now";
  const promql = meshMapQuestion(windowSeconds, scope);
  return shared<MeshMap>(
    {
      key: JSON.stringify(["mesh-map", url, headers, promql, moment]),
      upstream: "prometheus",
      question: "map",
      keepMs: MAP_KEEP_MS,
      sizeOf: ({ services, versions, silentCalls, waypoints, waypointHosts }) =>
        [services, versions, silentCalls, waypoints, waypointHosts].flat().length * BYTES_A_NAME,
      make: async (signal) => {
        const question = { name: "map", promql, atMs: at.ms, keepMs: 0 };
        const { rows } = await ask(question, { ...viewer, signal });
        return meshMapFromRows(rows, at.ms);
      },
    },
    viewer,
  );
}
