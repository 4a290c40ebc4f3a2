import type { Edge } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import type { Comparison, Label, SearchTerm } from "./edge-search";

export function edgeMatches(edge: Edge, terms: readonly SearchTerm[]): boolean {
  return terms.every(({ isNegated, test }) => holds(edge, test) !== isNegated);
}

function holds(edge: Edge, test: SearchTerm["test"]): boolean {
  switch (test.kind) {
    case "comparison":
      return compares(edge[test.field], test);
    case "label":
      return hasLabel(edge, test);
    case "words":
      return isNamed(edge.source, test.text) || isNamed(edge.destination, test.text);
  }
}

/** Absent is not zero: a figure that nobody reported compares to nothing. */
function compares(figure: number | null, { operator, value }: Comparison): boolean {
  if (figure === null) return false;
  switch (operator) {
    case ">":
      return figure > value;
    case ">=":
      return figure >= value;
    case "<":
      return figure < value;
    case "<=":
      return figure <= value;
    case "=":
      return figure === value;
  }
}

function hasLabel(edge: Edge, { name, value }: Label): boolean {
  const ends = [edge.source, edge.destination];
  switch (name) {
    case "flag":
      return edge.flags.some(({ flag }) => flag.toLowerCase() === value);
    case "ns":
      return ends.some(({ namespace }) => namespace?.toLowerCase() === value);
    case "cluster":
      return ends.some(({ cluster }) => cluster?.toLowerCase() === value);
    case "from":
      return isNamed(edge.source, value);
    case "to":
      return isNamed(edge.destination, value);
    case "owner":
      return Object.entries(edge.owners).some(([owner, rate]) => owner === value && rate > 0);
    case "health":
      return edge.health === value;
    case "protocol":
      return edge.protocol === value;
  }
}

function isNamed({ namespace, name }: Endpoint, text: string): boolean {
  return `${namespace ?? "-"}/${name}`.toLowerCase().includes(text);
}
