import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import { missing, orFailure } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import { type LogSubject, subjectFromEnds, subjectFromId } from "@/lib/mesh/log-subject";
import type { Notice } from "@/lib/mesh/notice";
import type { Scope } from "@/lib/mesh/scope";
import { instantOf } from "./ask-mesh";
import { likeOnScreen, readEdgeRows } from "./read-edge-rows";

/** Logs are worth having without metrics: longer than this nobody waits for names. */
const PATIENCE_MS = 8000;

/** Whose logs tell of an edge. Where Prometheus fails, the edge's own names have to do. */
export async function readLogSubject(
  scope: Scope,
  { edge, rangeSeconds }: { edge: string; rangeSeconds: number },
  nowMs: number,
  viewer: Viewer,
): Promise<{ subject: LogSubject; notices: Notice[] }> {
  const guess = subjectFromId(edge);
  if (guess === null) throw refused(`edge=${JSON.stringify(edge)} is not the id of an edge.`);
  const at = likeOnScreen(instantOf(scope, nowMs), nowMs);
  // Callers of the same service in other namespaces count too, whatever a screen has picked.
  const namespace = guess.destination.namespace ?? guess.source.namespace;
  const around: Scope = { ...scope, namespaces: namespace === null ? [] : [namespace] };
  const rows = await orFailure(
    withDeadline(PATIENCE_MS, viewer.signal, tooLate, async (signal) => {
      const known = await readEdgeRows(around, edge, at, { ...viewer, signal });
      if (known.ofEdge.length > 0 || rangeSeconds <= scope.windowSeconds) return known;
      // What has no traffic now may have had some in the time that logs are asked about.
      const wider: Scope = { ...around, windowSeconds: rangeSeconds };
      return readEdgeRows(wider, edge, at, { ...viewer, signal });
    }),
  );
  if (rows instanceof FailureError) {
    return { subject: guess, notices: [missing("the workloads behind this edge", rows)] };
  }
  if (rows.ofEdge.length === 0) {
    throw refused(`No edge ${edge} is known at ${new Date(at.ms).toISOString()}.`);
  }
  const ofEdge = rows.ofEdge.map(({ ends }) => ends);
  const all = rows.all.map(({ ends }) => ends);
  return { subject: subjectFromEnds(guess, ofEdge, all, rows.map.waypoints), notices: [] };
}

function tooLate(): FailureError {
  const message = `Prometheus gave no answer within ${PATIENCE_MS / 1000} s.`;
  return new FailureError("prometheus", "timeout", message);
}

function refused(message: string): FailureError {
  return new FailureError("request", "rejected", message);
}
