import { type Alert, alertFrom } from "@/lib/filters/alert";
import { type Landing, landingAmong, landingByNames } from "@/lib/filters/alert-landing";
import type { AlertReport } from "@/lib/filters/alert-report";
import type { AlertSpan } from "@/lib/filters/alert-span";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import type { Scope } from "@/lib/mesh/scope";
import { readEdgesFitting } from "@/lib/prometheus/read-edges-fitting";
import { promqlFacts } from "@/lib/promql/promql-facts";

/** Whoever opens a link waits no longer than this for it to be looked up. */
const LOOK_UP_MS = 8_000;

/** `failure`: why nobody could be asked, where the alert's own names had to do. */
export type Landed = {
  alert: Alert;
  landing: Landing;
  failure: FailureError | null;
};

/** Where an alert leads. It always leads somewhere, whatever becomes of the question. */
export async function landingOf(
  report: AlertReport,
  nowMs: number,
  viewer: Viewer,
): Promise<Landed> {
  const { expression } = report;
  const alert = alertFrom(report, expression === null ? null : promqlFacts(expression), nowMs);
  try {
    const landing = await withDeadline(LOOK_UP_MS, viewer.signal, tooLate, (signal) =>
      lookedUp(alert, nowMs, { ...viewer, signal }),
    );
    return { alert, landing, failure: null };
  } catch (failure) {
    if (!(failure instanceof FailureError)) throw failure;
    const landing = landingByNames(alert.clues, "unchecked");
    return { alert, landing, failure };
  }
}

/** Looks in the alert's namespace first, and in the whole mesh where that has nothing that fits. */
async function lookedUp(alert: Alert, nowMs: number, viewer: Viewer): Promise<Landing> {
  const { namespaces } = alert.clues;
  const landing = await lookedUpIn(namespaces, alert, nowMs, viewer);
  const isFound = !landing.notices.some((one) => ["nearest", "missing", "empty"].includes(one));
  if (isFound || namespaces.length === 0) return landing;
  return lookedUpIn([], alert, nowMs, viewer);
}

async function lookedUpIn(
  namespaces: string[],
  { clues, span }: Alert,
  nowMs: number,
  viewer: Viewer,
): Promise<Landing> {
  const tests = { ends: clues.endTests, outcomes: clues.outcomeTests };
  const fitting = await readEdgesFitting(scopeOfSpan(span, namespaces), tests, nowMs, viewer);
  return landingAmong(clues, fitting.answer.edges, fitting);
}

/** What is asked about the time of an alert. */
export function scopeOfSpan({ atMs, windowSeconds }: AlertSpan, namespaces: string[]): Scope {
  return {
    namespaces,
    windowSeconds,
    atMs,
    group: "service",
    latency: "none",
    compareSeconds: null,
  };
}

function tooLate(): FailureError {
  const message = `Prometheus did not tell within ${LOOK_UP_MS / 1_000} s which edge is meant.`;
  return new FailureError("prometheus", "timeout", message);
}
