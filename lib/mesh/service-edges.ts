import { type Culprit, culpritsFromEdges } from "./culprits";
import type { Edge, Health } from "./edge";
import { endpointId } from "./edge-id";
import { type EdgeTotals, edgeTotals } from "./edge-totals";
import type { Endpoint } from "./endpoint";
import { worstHealth } from "./health";

/** A service with all that calls it and all that it calls, worst first; it may stand in several clusters. */
export type ServiceEdges = {
  endpoints: [Endpoint, ...Endpoint[]];
  /** Services of other namespaces that may be meant as well, where nobody told which. */
  namesakes: ServiceName[];
  health: Health | null;
  /** Ids of the endpoints that are called. */
  ids: string[];
  callers: Edge[];
  dependencies: Edge[];
  arriving: EdgeTotals;
  leaving: EdgeTotals;
};

type ServiceName = Pick<Endpoint, "namespace" | "name">;

/** `null`: no edge of the answer ends there. Edges keep the order of the answer, worst first. */
export function serviceFromEdges(edges: readonly Edge[], asked: ServiceName): ServiceEdges | null {
  const [named, ...namesakes] = servicesNamed(asked, edges);
  const isIt = (end: Endpoint) => isCalled(end, named);
  const callers = edges.filter(({ destination }) => isIt(destination));
  const dependencies = edges.filter(({ source }) => isIt(source));
  const found = new Map(
    [
      ...callers.map(({ destination }) => destination),
      ...dependencies.map(({ source }) => source),
    ].map((end) => [endpointId(end), end]),
  );
  const [first, ...others] = found.values();
  if (first === undefined) return null;
  return {
    endpoints: [first, ...others],
    namesakes,
    health: worstHealth(callers.map(({ health }) => health)),
    ids: [...found.keys()],
    callers,
    dependencies,
    arriving: edgeTotals(callers),
    leaving: edgeTotals(dependencies),
  };
}

/** An alert may not have told a namespace: where nothing is without one, any fits, at the worst edge first. */
function servicesNamed(
  asked: ServiceName,
  edges: readonly Edge[],
): [ServiceName, ...ServiceName[]] {
  const ends = edges.flatMap(({ source, destination }) => [source, destination]);
  if (asked.namespace !== null || ends.some((end) => isCalled(end, asked))) return [asked];
  const namespaces = new Set(
    ends.filter(({ name }) => name === asked.name).map(({ namespace }) => namespace),
  );
  const [first, ...others] = [...namespaces].map((namespace) => ({ namespace, name: asked.name }));
  return first === undefined ? [asked] : [first, ...others];
}

function isCalled({ namespace, name }: Endpoint, named: ServiceName): boolean {
  return namespace === named.namespace && name === named.name;
}

/** Who suffers because of this service, and whom it suffers from, as far as the edges reach. */
export function sufferingOf(
  { callers, dependencies }: Pick<ServiceEdges, "callers" | "dependencies">,
  edges: readonly Edge[],
  namespaces: readonly string[],
): { causes: Culprit[]; suffersFrom: Culprit[] } {
  const culprits = culpritsFromEdges(edges, namespaces);
  const arriving = new Set(callers.map(({ id }) => id));
  const leaving = new Set(dependencies.map(({ id }) => id));
  return {
    causes: culprits.filter(({ originIds }) => originIds.some((id) => arriving.has(id))),
    suffersFrom: culprits.filter(
      ({ originIds, sufferingIds }) =>
        sufferingIds.some((id) => arriving.has(id)) &&
        originIds.some((id) => leaving.has(id) || !arriving.has(id)),
    ),
  };
}
