import type { Edge, EdgesAnswer } from "./edge";
import { goneChange } from "./edge-change";
import { noOwners } from "./owner";

/** The edges of now, and those of then alone, which are idle now: what they were is no figure of today. */
export function edgesWithGone({ edges, gone = [] }: Pick<EdgesAnswer, "edges" | "gone">): Edge[] {
  return gone.length === 0 ? edges : [...edges, ...gone.map(toIdle)];
}

function toIdle(was: Edge): Edge {
  return {
    ...was,
    requestsPerSecond: null,
    errorRatio: null,
    deniedRatio: null,
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags: [],
    owners: noOwners(),
    reported: { source: null, destination: null },
    tcp: null,
    mtlsRatio: null,
    health: "idle",
    reason: goneChange(was).sentence,
  };
}
