import { createLoader, createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { Edge } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import type { Scope } from "@/lib/mesh/scope";
import { type EndName, endFromText, textFromEnd } from "./end-name";
import type { LinkNotice } from "./link-notices";
import { type Compare, meshFilters, type Theme } from "./mesh-filters";

export type EdgeName = { source: EndName; destination: EndName; isTcp: boolean };

/** When and how a page looks; what is left out is as ever. */
export type PageScope = {
  at?: number | null;
  range?: number;
  window?: number;
  group?: Scope["group"];
  compare?: Compare | null;
  theme?: Theme | null;
  notice?: LinkNotice[];
};

const endParser = createParser({ parse: endFromText, serialize: textFromEnd });

/** What the address of an edge's page holds beside what every screen's does. */
const edgePageFilters = {
  source: endParser,
  destination: endParser,
  protocol: parseAsStringLiteral(["tcp"]),
};

export const loadEdgePage = createLoader(edgePageFilters);

const { group, window, range, at, compare, theme, notice } = meshFilters;
const pageScope = { group, window, range, at, compare, theme, notice };
const serializeEdgePage = createSerializer({ ...edgePageFilters, ...pageScope });
const serializePage = createSerializer(pageScope);

export function edgePageHref({ source, destination, isTcp }: EdgeName, scope: PageScope): string {
  const protocol = isTcp ? "tcp" : null;
  return serializeEdgePage("/edge", { source, destination, protocol, ...scope });
}

export function servicePageHref(
  { namespace, name }: Pick<EndName, "namespace" | "name">,
  scope: PageScope,
): string {
  const path = [namespace ?? "-", name].map(encodeURIComponent).join("/");
  return serializePage(`/service/${path}`, scope);
}

/** The shortest name by which one edge is told from all others of an answer. */
export function edgeNameIn(edges: readonly Edge[], edge: Edge): EdgeName {
  const whole = {
    source: endNameOf(edge.source),
    destination: endNameOf(edge.destination),
    isTcp: edge.protocol === "tcp",
  };
  const short = {
    ...whole,
    source: placeless(whole.source),
    destination: placeless(whole.destination),
  };
  return edgesNamed(edges, short).length > 1 ? whole : short;
}

/**
 * Edges that a name may stand for, in the order of the answer: several only where names clash.
 * Where nothing else is between the ends, connections are found without their protocol too; where
 * nothing at all is, ends without a namespace are found in any: an alert may not have told it.
 */
export function edgesNamed(edges: readonly Edge[], edgeName: EdgeName): Edge[] {
  const { source, destination, isTcp } = edgeName;
  const between = (isMeant: typeof isNamed) =>
    edges.filter((edge) => isMeant(edge.source, source) && isMeant(edge.destination, destination));
  const exact = between(isNamed);
  const named = exact.length > 0 ? exact : between(isNamedSomewhere);
  const asked = named.filter(({ protocol }) => (protocol === "tcp") === isTcp);
  return asked.length > 0 || isTcp ? asked : named;
}

function isNamed(endpoint: Endpoint, { cluster, namespace, name }: EndName): boolean {
  const isThere = cluster === null || endpoint.cluster === cluster;
  return isThere && endpoint.name === name && endpoint.namespace === namespace;
}

function isNamedSomewhere(endpoint: Endpoint, end: EndName): boolean {
  return isNamed(endpoint, { ...end, namespace: end.namespace ?? endpoint.namespace });
}

function endNameOf({ cluster, namespace, name }: Endpoint): EndName {
  return { cluster, namespace, name };
}

function placeless(end: EndName): EndName {
  return { ...end, cluster: null };
}
