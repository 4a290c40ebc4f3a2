import { formatSpan } from "@/lib/format/time";
import type { Edge, EdgeBefore, EdgesAnswer } from "./edge";
import type { Notice } from "./notice";

/** What was read of one instant, and how far its silence can be trusted. */
export type EdgesReading = {
  answer: EdgesAnswer;
  /** Whether an edge of that kind which is not in the answer was not there either. */
  tellsAbsence: { requests: boolean; tcp: boolean };
};

/**
 * The edges of now, each with what it was then. What nobody can tell is left out, so that data
 * which does not reach back is never shown as a mesh that is new.
 */
export function comparedEdges(
  now: EdgesReading,
  then: EdgesReading,
  compareSeconds: number,
): EdgesAnswer {
  const earlier = earlierText(compareSeconds);
  const { answer } = now;
  if (!then.tellsAbsence.requests && then.answer.edges.length === 0) {
    return withNotices(answer, [nothingThen(then.answer.at, earlier)]);
  }
  const was = new Map(then.answer.edges.map((edge) => [edge.id, edge]));
  const is = new Set(answer.edges.map(({ id }) => id));
  const compared: EdgesAnswer = {
    ...answer,
    edges: answer.edges.map((edge) => withBefore(edge, was.get(edge.id), then)),
    comparedAt: then.answer.at,
    gone: then.answer.edges.filter((edge) => !is.has(edge.id) && tellsOf(edge, now)),
  };
  return withNotices(compared, noticesOfThen(answer.notices, then.answer.notices, earlier));
}

export function earlierText(compareSeconds: number): string {
  return `${formatSpan(compareSeconds)} earlier`;
}

export function withNotices(answer: EdgesAnswer, notices: Notice[]): EdgesAnswer {
  return { ...answer, notices: [...answer.notices, ...notices] };
}

function withBefore(edge: Edge, was: Edge | undefined, then: EdgesReading): Edge {
  if (was !== undefined) return { ...edge, before: toBefore(was) };
  return tellsOf(edge, then) ? { ...edge, before: null } : edge;
}

function toBefore(was: Edge): EdgeBefore {
  const { requestsPerSecond, errorRatio, deniedRatio, p99Ms, health, tcp } = was;
  const openedPerSecond = tcp?.openedPerSecond ?? null;
  return { requestsPerSecond, errorRatio, deniedRatio, p99Ms, health, openedPerSecond };
}

function tellsOf({ protocol }: Edge, { tellsAbsence }: EdgesReading): boolean {
  return protocol === "tcp" ? tellsAbsence.tcp : tellsAbsence.requests;
}

/** What is amiss with both instants alike is said once. */
function noticesOfThen(now: Notice[], then: Notice[], earlier: string): Notice[] {
  return then
    .filter(({ kind }) => kind !== "empty")
    .filter(({ message }) => now.every((notice) => notice.message !== message))
    .map((notice) => ({ ...notice, message: `${earlier}: ${notice.message}` }));
}

function nothingThen(at: string, earlier: string): Notice {
  return {
    source: "prometheus",
    kind: "compare",
    message: `Nothing is compared: Prometheus holds no rates of ${earlier} (${at}). Its retention may be shorter, or the mesh younger.`,
  };
}
