import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";
import { numberOfLiteral } from "./number-literal";
import { type Selector, selectorOf } from "./selector";
import { sidesOf, type Threshold, thresholdOf } from "./threshold";

/** What an alert's expression says about what it watches. */
export type PromqlFacts = {
  selectors: Selector[];
  /** The first comparison with a fixed number. */
  threshold: Threshold | null;
  /** The longest stretch of time that any part looks back over. */
  rangeSeconds: number | null;
  quantile: number | null;
  /** Series are divided by series. */
  isRatio: boolean;
  /** Whether all of it is PromQL; what can be read of a broken one is told all the same. */
  isWhole: boolean;
};

/** Takes any text at all, and never throws. */
export function promqlFacts(promql: string): PromqlFacts {
  const { nodes, isBroken } = nodesOf(promql);
  const watched = withoutExceptions(nodes);
  const named = (name: string) => watched.filter((node) => node.name === name);
  const operations = named("BinaryExpr");
  const series = named("VectorSelector");
  const ranges = named("NumberDurationLiteralInDurationContext").filter(isLookedBackOver);
  return {
    selectors: series.map((node) => selectorOf(node, promql)),
    threshold: firstOf(operations, (node) => thresholdOf(node, promql)),
    rangeSeconds: longest(ranges.map(({ from, to }) => numberOfLiteral(promql.slice(from, to)))),
    quantile: firstOf(named("HistogramQuantile"), (node) => quantileOf(node, promql)),
    isRatio: operations.some((node) => isRatio(node, series)),
    isWhole: promql.trim() !== "" && !isBroken,
  };
}

const TOLD_BY = [
  "VectorSelector",
  "BinaryExpr",
  "NumberDurationLiteralInDurationContext",
  "HistogramQuantile",
];

/** No rule that a person wrote has more; what has would cost more than it tells. */
const MOST_NODES = 200;

/**
 * The nodes that tell something, in the order of the text. Walked by a cursor, since what is nested
 * too deep breaks recursion; only these are made nodes of, which costs all the brackets around them.
 */
function nodesOf(promql: string): { nodes: SyntaxNode[]; isBroken: boolean } {
  const nodes: SyntaxNode[] = [];
  let isBroken = false;
  parser
    .parse(promql)
    .cursor()
    .iterate((cursor) => {
      isBroken ||= cursor.type.isError;
      if (nodes.length < MOST_NODES && TOLD_BY.includes(cursor.name)) nodes.push(cursor.node);
    });
  return { nodes, isBroken };
}

/** What is behind `unless` is what the alert is not about. */
function withoutExceptions(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const exceptions = nodes.flatMap((node) =>
    node.getChild("Unless") === null ? [] : (node.lastChild ?? []),
  );
  return nodes.filter((node) => !exceptions.some(isAround(node)));
}

function isAround({ from, to }: SyntaxNode): (other: SyntaxNode) => boolean {
  return (other) => from >= other.from && to <= other.to;
}

/** Of a range or subquery, not of an offset and not the step of a subquery. */
function isLookedBackOver(node: SyntaxNode): boolean {
  const duration = node.parent;
  const owner = duration?.parent;
  if (duration?.name !== "DurationExpr" || !owner) return false;
  return owner.name === "MatrixSelector" || owner.getChild("DurationExpr")?.from === duration.from;
}

function quantileOf(name: SyntaxNode, promql: string): number | null {
  const call = name.parent?.parent;
  const first = call?.getChild("FunctionCallBody")?.getChild("NumberDurationLiteral");
  return first ? numberOfLiteral(promql.slice(first.from, first.to)) : null;
}

function isRatio(node: SyntaxNode, series: readonly SyntaxNode[]): boolean {
  if (node.getChild("Div") === null) return false;
  return sidesOf(node).every((side) => side && series.some((one) => isAround(one)(side)));
}

function longest(seconds: (number | null)[]): number | null {
  const known = seconds.filter((one) => one !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function firstOf<T, R>(all: readonly T[], read: (one: T) => R | null): R | null {
  for (const one of all) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}
