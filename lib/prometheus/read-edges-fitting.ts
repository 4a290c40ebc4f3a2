import type { Viewer } from "@/lib/http/viewer";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { type LabelTest, passes } from "@/lib/mesh/label-test";
import type { Scope } from "@/lib/mesh/scope";
import { instantOf } from "./ask-mesh";
import type { Row } from "./instant-answer";
import { readEdges } from "./read-edges";
import { readMeshRows, samplesByEdge } from "./read-mesh-rows";

/** Edges beside those, by id, that are made of series with certain labels. */
export type FittingEdges = { answer: EdgesAnswer; whole: string[]; byName: string[] };

type Tests = { ends: readonly LabelTest[]; outcomes: readonly LabelTest[] };

/**
 * `byName` fit by the labels of their ends, `whole` by one series that has the outcome's labels
 * too. Labels are looked for in the very rows that edges are made of, which asks nothing more.
 */
export async function readEdgesFitting(
  scope: Scope,
  { ends, outcomes }: Tests,
  nowMs: number,
  viewer: Viewer,
): Promise<FittingEdges> {
  const answer = await readEdges(scope, nowMs, viewer);
  if (ends.length === 0 || answer.edges.length === 0) return { answer, whole: [], byName: [] };
  const withTcp = answer.edges.some(({ protocol }) => protocol === "tcp");
  const { read, naming } = await readMeshRows(scope, instantOf(scope, nowMs), { withTcp }, viewer);
  const { requests, tcp } = samplesByEdge(read, naming);
  const byEdge = [...requests, ...tcp];
  return {
    answer,
    whole: idsWith(byEdge, [...ends, ...outcomes]),
    byName: idsWith(byEdge, ends),
  };
}

function idsWith(
  byEdge: readonly [string, readonly { labels: Row["labels"] }[]][],
  tests: readonly LabelTest[],
): string[] {
  return byEdge
    .filter(([, samples]) => samples.some(({ labels }) => passes(labels, tests)))
    .map(([id]) => id);
}
