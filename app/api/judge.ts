import type { AlertSpan } from "@/lib/filters/alert-span";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import { culpritsAmong, type EdgeCulprit } from "@/lib/mesh/culprit-of";
import type { Edge } from "@/lib/mesh/edge";
import { type EdgesVerdict, verdictOfEdges } from "@/lib/mesh/edges-verdict";
import { isUnhealthy } from "@/lib/mesh/health";
import { readEdges } from "@/lib/prometheus/read-edges";
import { scopeOfSpan } from "./alert-landing";

/** `failure`: why failures are not followed past the edges themselves. */
type Judgement = { verdict: EdgesVerdict | null; failure: FailureError | null };

export type Judge = (edges: readonly Edge[], span: AlertSpan) => Promise<Judgement>;

type CulpritOf = (edge: Edge) => EdgeCulprit | null;

const DEADLINE_MS = 8_000;

/**
 * Judges as the pages of edges do: among all of the mesh, wherever an alert's edges were looked
 * for. Each time's mesh is read and worked through once.
 */
export function newJudge(nowMs: number, viewer: Viewer): Judge {
  const known = new Map<string, Promise<CulpritOf>>();
  const culpritsAt = (span: AlertSpan) => {
    const key = JSON.stringify([span.atMs, span.windowSeconds]);
    const culprits = known.get(key) ?? readCulprits(span, nowMs, viewer);
    known.set(key, culprits);
    return culprits;
  };
  return async (edges, span) => {
    const [worst] = edges;
    if (worst === undefined || !isUnhealthy(worst)) return judged(edges, nobody, nowMs);
    try {
      return judged(edges, await culpritsAt(span), nowMs);
    } catch (failure) {
      if (!(failure instanceof FailureError)) throw failure;
      return { ...judged(edges, nobody, nowMs), failure };
    }
  };
}

function nobody(): null {
  return null;
}

function judged(edges: readonly Edge[], culpritOf: CulpritOf, nowMs: number): Judgement {
  return { verdict: verdictOfEdges(edges, culpritOf, nowMs), failure: null };
}

function readCulprits(span: AlertSpan, nowMs: number, viewer: Viewer): Promise<CulpritOf> {
  return withDeadline(DEADLINE_MS, viewer.signal, tooLate, async (signal) => {
    const { edges } = await readEdges(scopeOfSpan(span, []), nowMs, { ...viewer, signal });
    return culpritsAmong(edges, []);
  });
}

function tooLate(): FailureError {
  const message = `Prometheus did not tell within ${DEADLINE_MS / 1_000} s what else fails.`;
  return new FailureError("prometheus", "timeout", message);
}
