import type { LabelMatcher } from "@/lib/config/label-matchers";
import { equals, joined, noneOf, oneOf, selector, serviceHostIn } from "./promql-text";

/** Which series a question is about: the whole mesh, or what touches some namespaces. */
export type MeshSelection = {
  namespaces: readonly string[];
  windowSeconds: number;
  /** Hosts of services elsewhere that a workload of the namespaces answers for. */
  guestHosts: readonly string[];
  /** Put into every selector by the settings. */
  scope: readonly LabelMatcher[];
};

const NOWHERE = ["", "unknown"];

/**
 * Edges with either end in one of the namespaces: a workload may answer for a service of another
 * namespace, and either may be the end. What is called at such a service may meet no workload, or
 * one of a third namespace, and which edge that belongs to only all of it together tells. Every sum
 * below is grouped by these labels, so that a group is found whole or not at all; no two selectors
 * overlap, since each costs a walk over the series it picks.
 */
export function selectors(
  metric: string,
  { namespaces, guestHosts, scope }: MeshSelection,
  matchers: readonly LabelMatcher[] = [],
): string[] {
  const always = [...scope, ...matchers];
  if (namespaces.length === 0) return [selector(metric, always)];
  const fromElsewhere = noneOf("source_workload_namespace", namespaces);
  const toElsewhere = [fromElsewhere, noneOf("destination_service_namespace", namespaces)];
  const metElsewhere = noneOf("destination_workload_namespace", namespaces);
  const hasGuests = guestHosts.length > 0;
  const guests = [...toElsewhere, metElsewhere, oneOf("destination_service", guestHosts)];
  const unplaced = [
    fromElsewhere,
    oneOf("destination_service_namespace", NOWHERE),
    oneOf("destination_workload_namespace", NOWHERE),
    serviceHostIn("destination_service", namespaces),
  ];
  return [
    [oneOf("source_workload_namespace", namespaces)],
    [fromElsewhere, oneOf("destination_service_namespace", namespaces)],
    [...toElsewhere, oneOf("destination_workload_namespace", namespaces)],
    ...(hasGuests ? [guests] : []),
    hasGuests ? [...unplaced, noneOf("destination_service", guestHosts)] : unplaced,
  ].map((ends) => selector(metric, [...always, ...ends]));
}

export function sumOfRates(
  labels: readonly string[],
  metric: string,
  selection: MeshSelection,
  matchers: readonly LabelMatcher[] = [],
): string {
  const window = `${selection.windowSeconds}s`;
  return joined(
    selectors(metric, selection, matchers).map(
      (series) => `sum by (${labels.join(", ")}) (rate(${series}[${window}]))`,
    ),
  );
}

/** Series that have no sample as old as the window: what they counted before their first is lost. */
export function seriesBornInside(metric: string, selection: MeshSelection): string {
  const born = selectors(metric, selection).map(
    (series) => `(${series} unless ${series} offset ${selection.windowSeconds}s)`,
  );
  return `count(${joined(born)})`;
}

/** The caller's side: sources and waypoints, and series that no longer say who reports. */
export const FROM_CALLER: LabelMatcher = {
  label: "reporter",
  operator: "!=",
  value: "destination",
};
export const FROM_CALLEE = equals("reporter", "destination");
