import { formatSpan } from "@/lib/format/time";
import type { Graph } from "@/lib/graph/graph";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { nameOf } from "./node-words";
import { pictureNotes, sizeWords } from "./picture-words";
import type { PosterWords } from "./poster";

type Shown = { namespaces: readonly string[]; focusId: string | null; graph: Graph };

/** What stands over an exported picture, since nobody sees the page around it any more. */
export function posterWords(
  answer: Pick<EdgesAnswer, "at" | "windowSeconds">,
  { namespaces, focusId, graph }: Shown,
): PosterWords {
  const scope = namespaces.length === 0 ? "all namespaces" : namespaces.join(", ");
  const focus = focusId === null ? "" : `, around ${nameOf(focusId, graph) ?? "nothing"}`;
  const window = `${formatSpan(answer.windowSeconds)} rates`;
  return {
    title: `Mesh: ${scope}${focus}`,
    time: `${minuteOf(answer.at)} UTC, ${window}, ${sizeWords(graph)}`,
    notes: pictureNotes(graph),
  };
}

export function posterFileName({ at }: Pick<EdgesAnswer, "at">): string {
  return `mesh-${at.slice(0, 19).replaceAll(":", "-")}Z`;
}

function minuteOf(at: string): string {
  return at.slice(0, 19).replace("T", " ");
}
