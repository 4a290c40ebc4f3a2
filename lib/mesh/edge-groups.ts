import { type Endpoint, endpointKey } from "./endpoint";
import { type Destination, destinationOf, type Naming, sourceEndpoint } from "./ends";
import { rounded } from "./round";
import { type EndLabels, REPORTERS, type Reporter } from "./samples";

/** All samples of one edge, whoever reported them. */
export type EdgeGroup<S> = { source: Endpoint; destination: Endpoint; samples: S[] };

type Sample = { ends: EndLabels; flags: string[] | null };
type Placed<S> = { sample: S; source: Endpoint; sourceKey: string; destination: Destination };

/**
 * Requests that met no workload carry neither workload nor cluster: they join the edge of the same
 * source to that service, the callee in the caller's own cluster first, else the busiest.
 */
export function edgeGroups<S extends Sample>(
  samples: S[],
  rateOf: (sample: S) => number,
  naming: Naming,
): EdgeGroup<S>[] {
  const groups = new Map<string, EdgeGroup<S>>();
  const siblings = new Map<string, Set<EdgeGroup<S>>>();
  const placed = samples.map((sample) => place(sample, naming));
  for (const at of placed.filter(({ destination }) => !destination.pending)) {
    const group = joinGroup(groups, at, at.destination.endpoint);
    if (at.destination.service === null) continue;
    const key = siblingKey(at);
    siblings.set(key, (siblings.get(key) ?? new Set()).add(group));
  }
  const homes = new Map<string, Endpoint | null>();
  for (const [key, candidates] of siblings) {
    homes.set(key, likeliestCallee([...candidates], rateOf));
  }
  for (const at of placed.filter(({ destination }) => destination.pending)) {
    joinGroup(groups, at, homes.get(siblingKey(at)) ?? at.destination.endpoint);
  }
  return [...groups.values()];
}

/** An edge's rates come from the source; else the waypoint; else the destination. */
export function rateReporter(samples: { ends: EndLabels }[]): Reporter {
  const present = new Set(samples.map(({ ends }) => ends.reporter));
  return REPORTERS.find((reporter) => present.has(reporter)) ?? "source";
}

function place<S extends Sample>(sample: S, naming: Naming): Placed<S> {
  const source = sourceEndpoint(sample.ends, naming);
  const destination = destinationOf(sample.ends, sample.flags, naming);
  return { sample, source, sourceKey: endpointKey(source), destination };
}

function joinGroup<S>(
  groups: Map<string, EdgeGroup<S>>,
  { sample, source, sourceKey }: Placed<S>,
  destination: Endpoint,
): EdgeGroup<S> {
  const key = sourceKey + endpointKey(destination);
  const group = groups.get(key) ?? { source, destination, samples: [] };
  groups.set(key, group);
  group.samples.push(sample);
  return group;
}

function siblingKey<S>({ sourceKey, destination }: Placed<S>): string {
  return sourceKey + destination.service;
}

function likeliestCallee<S extends Sample>(
  candidates: EdgeGroup<S>[],
  rateOf: (sample: S) => number,
): Endpoint | null {
  const near = candidates.filter(
    ({ source, destination }) => source.cluster === destination.cluster,
  );
  const ranked = (near.length > 0 ? near : candidates)
    .map(({ destination, samples }) => ({
      destination,
      rate: rounded(busiestSide(samples, rateOf)),
    }))
    .sort(
      (a, b) =>
        b.rate - a.rate || (endpointKey(a.destination) < endpointKey(b.destination) ? -1 : 1),
    );
  return ranked[0]?.destination ?? null;
}

/** Reporters count the same requests, so the larger count stands for both. */
function busiestSide<S extends Sample>(samples: S[], rateOf: (sample: S) => number): number {
  const totals = REPORTERS.map((reporter) =>
    samples
      .filter(({ ends }) => ends.reporter === reporter)
      .reduce((sum, sample) => sum + rateOf(sample), 0),
  );
  return Math.max(...totals);
}
