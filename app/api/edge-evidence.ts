import { settings } from "@/lib/config/settings";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import { evidenceWithoutLoki, readEvidence } from "@/lib/loki/read-evidence";
import type { EdgeEvidence } from "@/lib/mesh/edge-evidence";
import type { Scope } from "@/lib/mesh/scope";
import { instantOf } from "@/lib/prometheus/ask-mesh";
import { readLogSubject } from "@/lib/prometheus/read-log-subject";

export function requestedEdge(request: Request): string {
  const edge = new URL(request.url).searchParams.get("edge");
  if (edge !== null) return edge;
  throw new FailureError("request", "rejected", "edge is missing: it may be the id of an edge.");
}

/** Metrics name the workloads of an edge, and their logs tell what happened. */
export async function edgeEvidence(
  scope: Scope,
  { edge, rangeSeconds }: { edge: string; rangeSeconds: number },
  nowMs: number,
  viewer: Viewer,
): Promise<EdgeEvidence> {
  const toMs = instantOf(scope, nowMs).ms;
  const span = { fromMs: toMs - rangeSeconds * 1000, toMs };
  const { loki } = settings();
  if (loki === null) return evidenceWithoutLoki(span);
  const { subject, notices } = await readLogSubject(scope, { edge, rangeSeconds }, nowMs, viewer);
  const evidence = await readEvidence(subject, span, loki, viewer);
  return { ...evidence, notices: [...notices, ...evidence.notices] };
}
