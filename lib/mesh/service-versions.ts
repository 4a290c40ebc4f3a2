import type { Edge, ServiceVersions } from "./edge";
import { endpointKey } from "./endpoint";

/** One version of one service, as one side of a call names it. */
export type VersionSighting = Omit<ServiceVersions, "versions"> & {
  version: string;
  isCalleeSaid: boolean;
};

/**
 * Services with two versions or more. The callee's own word comes first: its series end with its
 * pods, while a caller's proxy counts a version that is long gone until it restarts itself.
 */
export function serviceVersions(sightings: VersionSighting[]): ServiceVersions[] {
  const services = new Map<string, VersionSighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting);
    const known = services.get(key);
    if (known === undefined) services.set(key, [sighting]);
    else known.push(sighting);
  }
  return [...services].sort(byKey).flatMap(([, seen]) => {
    const [first] = seen;
    if (first === undefined) return [];
    const { cluster, namespace, name } = first;
    const ownWord = seen.filter(({ isCalleeSaid }) => isCalleeSaid);
    const told = ownWord.length > 0 ? ownWord : seen;
    const versions = [...new Set(told.map(({ version }) => version))].sort();
    return versions.length < 2 ? [] : [{ cluster, namespace, name, versions }];
  });
}

/** The versions of those services alone that stand at an end of an edge. */
export function versionsOfEnds(versions: ServiceVersions[], edges: Edge[]): ServiceVersions[] {
  const ends = new Set(
    edges.flatMap(({ source, destination }) => [endpointKey(source), endpointKey(destination)]),
  );
  return versions.filter(({ cluster, namespace, name }) =>
    (["service", "gateway"] as const).some((kind) =>
      ends.has(endpointKey({ cluster, namespace, name, kind })),
    ),
  );
}

function keyOf({ cluster, namespace, name }: VersionSighting): string {
  return JSON.stringify([cluster ?? "", namespace, name]);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
