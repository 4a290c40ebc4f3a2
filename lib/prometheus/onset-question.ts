import type { LabelMatcher } from "@/lib/config/label-matchers";
import { END_LABELS, TCP_LABELS } from "./edge-labels";
import { TCP_METRICS } from "./edge-questions";
import type { Row } from "./instant-answer";
import { equals, joined, oneOf, selector, tagged } from "./promql-text";

type Labels = Row["labels"];

/** The series, by their labels, of the edges that are looked at. */
export type WatchedSeries = { requests: readonly Labels[]; tcp: readonly Labels[] };

const OUTCOME_LABELS = [
  ...END_LABELS,
  "response_code",
  "grpc_response_status",
  "response_flags",
] as const;
const CALLER = ["reporter", "source_workload_namespace", "source_workload"] as const;

/**
 * How the requests and connections of a few callers went. It is grouped by all labels it selects by,
 * so that a group is found whole; whose edge a group is, our own rules say.
 */
export function onsetQuestion(
  { requests, tcp }: WatchedSeries,
  windowSeconds: number,
  scope: readonly LabelMatcher[],
): string {
  const rates = (labels: readonly string[], metric: string, watched: readonly Labels[]) =>
    calls(watched).map(
      (matchers) =>
        `sum by (${labels.join(", ")}) (rate(${selector(metric, [...scope, ...matchers])}[${windowSeconds}s]))`,
    );
  const connections = (counter: "opened" | "closed") =>
    tcp.length === 0
      ? []
      : [tagged(`(${joined(rates(TCP_LABELS, TCP_METRICS[counter], tcp))})`, counter)];
  return joined([
    ...rates(OUTCOME_LABELS, "istio_requests_total", requests),
    ...connections("opened"),
    ...connections("closed"),
  ]);
}

/** One selector for each caller and side, with all the services it calls. */
function calls(watched: readonly Labels[]): LabelMatcher[][] {
  const callers = new Map<string, { caller: LabelMatcher[]; services: Set<string> }>();
  for (const labels of watched) {
    const caller = CALLER.map((label) => equals(label, labels[label] ?? ""));
    const key = JSON.stringify(caller);
    const known = callers.get(key) ?? { caller, services: new Set() };
    callers.set(key, known);
    known.services.add(labels.destination_service ?? "");
  }
  return [...callers.values()].map(({ caller, services }) => [
    ...caller,
    oneOf("destination_service", [...services]),
  ]);
}
