import type { Edge } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { isUnhealthy } from "@/lib/mesh/health";
import { isEdgeOf } from "@/lib/mesh/scope";
import { type AlertClues, type EndClue, namesAnEnd } from "./alert-clues";
import { valueIn } from "./alert-label-tests";
import { nearestTo } from "./alert-nearest";
import { edgeMatches } from "./edge-match";
import { type EdgeName, edgeNameIn } from "./edge-page";
import { searchFromText } from "./edge-search";
import type { EndName } from "./end-name";
import type { LinkNotice } from "./link-notices";

type Target =
  | { page: "edge"; edgeName: EdgeName }
  | { page: "service"; service: Pick<EndName, "namespace" | "name"> }
  | { page: "suspects"; namespaces: string[]; q: string };

/** Where a link leads, what is to be said there, and the edges that it turned out to be about. */
export type Landing = { target: Target; notices: LinkNotice[]; edges: Edge[] };

/** Edges that are made of series with the alert's labels; `whole` fit its outcome labels too. */
export type Fitting = { whole: string[]; byName: string[] };

/** `edges` are those of the alert's time, worst first. */
export function landingAmong(clues: AlertClues, edges: readonly Edge[], fitting: Fitting): Landing {
  if (edges.length === 0) return landingByNames(clues, "empty");
  if (!namesAnEnd(clues)) return suspects(clues, edges, ["labels"]);
  const fits = edgesFitting(clues, edges, fitting);
  const [worst] = fits;
  if (worst === undefined) return nearestLanding(clues, edges);
  if (fits.length === 1) return edgeLanding(worst, edges, []);
  const isBothNamed = clues.source.name !== null && clues.destination.name !== null;
  const isWorstAlone = fits.filter(isUnhealthy).length === 1;
  const service = serviceOfAll(fits);
  if (isBothNamed || (service !== null && isWorstAlone))
    return edgeLanding(worst, edges, ["worst"]);
  if (service === null) return suspects(clues, fits, ["several"]);
  return { target: { page: "service", service }, notices: ["service"], edges: fits };
}

/** Where nobody could be asked which edges there are, the link's own names stand. */
export function landingByNames(clues: AlertClues, notice: "unchecked" | "empty"): Landing {
  const source = toEndName(clues.source);
  const destination = toEndName(clues.destination);
  const service = destination ?? source;
  const landing = (target: Target): Landing => ({ target, notices: [notice], edges: [] });
  if (source !== null && destination !== null) {
    return landing({ page: "edge", edgeName: { source, destination, isTcp: clues.isTcp } });
  }
  if (service !== null) return landing({ page: "service", service });
  return landing({ page: "suspects", namespaces: clues.namespaces, q: "" });
}

function edgesFitting(clues: AlertClues, edges: readonly Edge[], fitting: Fitting): Edge[] {
  const ids = new Set(fitting.whole.length > 0 ? fitting.whole : fitting.byName);
  const isNamed = (edge: Edge) =>
    clues.endTests.length > 0
      ? ids.has(edge.id)
      : isClueOf(edge.source, clues.source) && isClueOf(edge.destination, clues.destination);
  const named = edges.filter((edge) => (!clues.isTcp || edge.protocol === "tcp") && isNamed(edge));
  return ofCluster(named, clues);
}

/**
 * A cluster says whose Prometheus it was, which is that of the proxy that counted, and decides only
 * where some edges are of it.
 */
function ofCluster(edges: Edge[], { cluster, outcomeTests }: AlertClues): Edge[] {
  if (cluster === null) return edges;
  const reporter = valueIn(outcomeTests, "reporter");
  const sides = (["source", "destination"] as const).filter((side) => side === reporter);
  const at = (ends: readonly ("source" | "destination")[]) =>
    edges.filter((edge) => ends.some((end) => edge[end].cluster === cluster));
  const found = [at(sides), at(["source", "destination"]), edges];
  return found.find(({ length }) => length > 0) ?? [];
}

function isClueOf(endpoint: Endpoint, { cluster, namespace, name }: EndClue): boolean {
  return (
    (name === null || endpoint.name === name) &&
    (namespace === null || endpoint.namespace === namespace) &&
    (cluster === null || endpoint.cluster === cluster)
  );
}

function nearestLanding(clues: AlertClues, edges: readonly Edge[]): Landing {
  const nearest = nearestTo(clues, edges);
  if (nearest === null) return suspects(clues, edges, ["missing"]);
  if (nearest.kind === "edge") return edgeLanding(nearest.edge, edges, ["nearest"]);
  const { namespace, name } = nearest.endpoint;
  const of = edges.filter(({ source, destination }) =>
    [source, destination].some((end) => end.namespace === namespace && end.name === name),
  );
  return {
    target: { page: "service", service: { namespace, name } },
    notices: ["nearest"],
    edges: of,
  };
}

function edgeLanding(edge: Edge, edges: readonly Edge[], notices: LinkNotice[]): Landing {
  return { target: { page: "edge", edgeName: edgeNameIn(edges, edge) }, notices, edges: [edge] };
}

/** Narrowed only by what leaves something to see. */
function suspects(clues: AlertClues, edges: readonly Edge[], notices: LinkNotice[]): Landing {
  const namespaces = clues.namespaces.filter((one) => edges.some((edge) => isEdgeOf(edge, [one])));
  const q = clues.searches.filter((search) => finds(search, edges)).join(" ");
  return { target: { page: "suspects", namespaces, q }, notices, edges: [...edges] };
}

function finds(search: string, edges: readonly Edge[]): boolean {
  const { terms } = searchFromText(search);
  return edges.some((edge) => edgeMatches(edge, terms));
}

/** The one service that all these edges arrive at, else the one that all leave. */
function serviceOfAll(edges: readonly Edge[]): Pick<EndName, "namespace" | "name"> | null {
  return (
    onlyOneOf(edges.map(({ destination }) => destination)) ??
    onlyOneOf(edges.map(({ source }) => source))
  );
}

function onlyOneOf([first, ...others]: Endpoint[]): Pick<EndName, "namespace" | "name"> | null {
  if (first === undefined || first.kind === "unknown") return null;
  const { namespace, name } = first;
  const isSame = others.every((other) => other.namespace === namespace && other.name === name);
  return isSame ? { namespace, name } : null;
}

function toEndName({ cluster, namespace, name }: EndClue): EndName | null {
  return name === null ? null : { cluster, namespace, name };
}
