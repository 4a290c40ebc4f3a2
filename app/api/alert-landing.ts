import { type Alert, alertFrom } from "@/lib/filters/alert";
import { type Landing, landingAmong, landingByNames } from "@/lib/filters/alert-landing";
import type { AlertReport } from "@/lib/filters/alert-report";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import type { Around } from "@/lib/mesh/edges-verdict";
import type { Scope } from "@/lib/mesh/scope";
import { type FittingEdges, readEdgesFitting } from "@/lib/prometheus/read-edges-fitting";
import { promqlFacts } from "@/lib/promql/promql-facts";

/** Whoever opens a link waits no longer than this for it to be looked up. */
const LOOK_UP_MS = 8_000;

/** `failure`: why nobody could be asked, where the alert's own names had to do. */
export type Landed = {
  alert: Alert;
  landing: Landing;
  /** All edges among which it was looked for. */
  around: Around;
  failure: FailureError | null;
};

type Found = Pick<Landed, "landing" | "around">;

/** Where an alert leads. It always leads somewhere, whatever becomes of the question. */
export async function landingOf(
  report: AlertReport,
  nowMs: number,
  viewer: Viewer,
): Promise<Landed> {
  const { expression } = report;
  const alert = alertFrom(report, expression === null ? null : promqlFacts(expression), nowMs);
  try {
    const found = await withDeadline(LOOK_UP_MS, viewer.signal, tooLate, (signal) =>
      lookedUp(alert, nowMs, { ...viewer, signal }),
    );
    return { alert, ...found, failure: null };
  } catch (failure) {
    if (!(failure instanceof FailureError)) throw failure;
    const landing = landingByNames(alert.clues, "unchecked");
    return { alert, landing, around: { edges: [], namespaces: [] }, failure };
  }
}

/** Looks in the alert's namespace first, and in the whole mesh where that has nothing that fits. */
async function lookedUp(alert: Alert, nowMs: number, viewer: Viewer): Promise<Found> {
  const { namespaces } = alert.clues;
  const found = await lookedUpIn(namespaces, alert, nowMs, viewer);
  const { notices } = found.landing;
  const isFound = !notices.some((one) => ["nearest", "missing", "empty"].includes(one));
  if (isFound || namespaces.length === 0) return found;
  return lookedUpIn([], alert, nowMs, viewer);
}

async function lookedUpIn(
  namespaces: string[],
  alert: Alert,
  nowMs: number,
  viewer: Viewer,
): Promise<Found> {
  const fitting = await readFitting(alert, namespaces, nowMs, viewer);
  const { edges } = fitting.answer;
  return { landing: landingAmong(alert.clues, edges, fitting), around: { edges, namespaces } };
}

function readFitting(
  { clues, span }: Alert,
  namespaces: string[],
  nowMs: number,
  viewer: Viewer,
): Promise<FittingEdges> {
  const scope: Scope = {
    namespaces,
    windowSeconds: span.windowSeconds,
    atMs: span.atMs,
    group: "service",
    latency: "none",
    compareSeconds: null,
  };
  const tests = { ends: clues.endTests, outcomes: clues.outcomeTests };
  return readEdgesFitting(scope, tests, nowMs, viewer);
}

function tooLate(): FailureError {
  const message = `Prometheus did not tell within ${LOOK_UP_MS / 1_000} s which edge is meant.`;
  return new FailureError("prometheus", "timeout", message);
}
