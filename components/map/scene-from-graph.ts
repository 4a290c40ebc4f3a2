import type { LineLabel } from "@/lib/filters/map-filters";
import type { Graph, GraphLine, GraphNode } from "@/lib/graph/graph";
import type { Layout, Outline, Point } from "@/lib/layout/layout-graph";
import { bendsOf } from "./line-bends";
import { detourPx, pulledAside } from "./line-detours";
import { freeLengthPx } from "./line-geometry";
import { lineTags, shownOwner } from "./line-tags";
import { nodeFace } from "./node-face";
import {
  type CulpritRole,
  type Emphasis,
  isNotable,
  type Scene,
  type SceneBox,
  type SceneLine,
  type SceneNode,
} from "./scene";
import { roomForTags } from "./tag-room";

/** What a person looks for, and what is known of the failures: nothing that moves anything. */
export type SceneMarks = {
  label: LineLabel;
  /** An edge, a node or a namespace. */
  selectedId: string | null;
  /** The edges that the search finds; `null`: nothing is searched for. */
  foundEdgeIds: ReadonlySet<string> | null;
  originIds: ReadonlySet<string>;
  sufferingIds: ReadonlySet<string>;
};

/** What has no place yet is left out until the layout has found it one. */
export function sceneFromGraph(graph: Graph, layout: Layout, marks: SceneMarks): Scene {
  const { selectedId } = marks;
  const foundIds =
    marks.foundEdgeIds === null ? null : endsOfFound(graph.lines, marks.foundEdgeIds);
  const nodes = graph.nodes.flatMap((node) => sceneNode(node, layout, selectedId, foundIds));
  const outlines = new Map(nodes.map((node) => [node.id, node]));
  const bendOf = bendsOf(graph.lines);
  const drafts = graph.lines.flatMap((line) => {
    const source = outlines.get(line.sourceId);
    const target = outlines.get(line.targetId);
    if (!source || !target) return [];
    const bendPx = bendOf(line) || detourPx({ source, target }, nodes);
    return sceneLine(line, { source, target, bendPx }, marks);
  });
  return {
    boxes: boxesFromGraph(graph, layout, selectedId),
    nodes,
    lines: withTags(drafts, nodes),
  };
}

function boxesFromGraph({ bands, islands }: Graph, layout: Layout, selectedId: string | null) {
  const boxes = [
    ...bands.map((band) => ({ ...band, kind: "band" as const, health: null, at: layout.bands })),
    ...islands.map((island) => ({ ...island, kind: "island" as const, at: layout.islands })),
  ];
  return boxes.flatMap(({ id, kind, label, health, at }): SceneBox[] => {
    const outline = at[id];
    const emphasis = emphasisOf(id === selectedId, false);
    return outline ? [{ id, kind, text: label, health, emphasis, ...outline }] : [];
  });
}

function sceneNode(
  node: GraphNode,
  layout: Layout,
  selectedId: string | null,
  foundIds: ReadonlySet<string> | null,
): SceneNode[] {
  const { id, kind, health } = node;
  const place = layout.nodes[id];
  if (!place) return [];
  const isDimmed = foundIds !== null && !foundIds.has(id);
  const emphasis = emphasisOf(id === selectedId, isDimmed);
  return [{ id, kind, health, fullName: fullName(node), emphasis, ...nodeFace(node), ...place }];
}

/** What needs eyes may speak first, then what is busiest. A sign always stands. */
function withTags(drafts: readonly LineDraft[], nodes: readonly SceneNode[]): SceneLine[] {
  const wishes = drafts
    .filter(({ tags, line }) => tags.length > 0 && line.tag === null)
    .toSorted((a, b) => speaksFirst(a.line, b.line))
    .map(({ line, tags, at }) => ({ id: line.id, texts: tags, at }));
  const room = roomForTags(wishes, nodes);
  return drafts.map(({ line }) => ({
    ...line,
    tag: line.tag ?? room.get(line.id) ?? line.sign,
  }));
}

function speaksFirst(a: SceneLine, b: SceneLine): number {
  return Number(isNotable(b)) - Number(isNotable(a)) || b.widthStep - a.widthStep;
}

type LineDraft = {
  /** Its tag is set where it stands whatever the room. */
  line: SceneLine;
  tags: readonly string[];
  /** Its middle. */
  at: Point;
};

type LineShape = { source: Outline; target: Outline; bendPx: number };

function sceneLine(line: GraphLine, shape: LineShape, marks: SceneMarks): LineDraft {
  const { id, sourceId, targetId, widthStep, health, change, edgeIds } = line;
  const role = roleOf(edgeIds, marks);
  const isSelected = id === marks.selectedId || edgeIds.some((one) => one === marks.selectedId);
  const isNear = sourceId === marks.selectedId || targetId === marks.selectedId;
  const isDimmed = marks.foundEdgeIds !== null && !hasAny(edgeIds, marks.foundEdgeIds);
  const { source, target, bendPx } = shape;
  const { tags, sign, fullTag } = lineTags(line, role, marks.label, freeLengthPx(source, target));
  const drawn: SceneLine = {
    id,
    sourceId,
    targetId,
    widthStep,
    health,
    owner: shownOwner(line),
    isDenied: line.deniedRatio !== null,
    isPlaintext: line.mtlsRatio === 0,
    bendPx,
    isLoop: sourceId === targetId,
    sign,
    fullTag,
    tag: isNear ? fullTag : null,
    change,
    role,
    emphasis: emphasisOf(isSelected, isDimmed),
  };
  // A curve's middle lies half as far aside as the point that it is pulled to.
  return { line: drawn, tags, at: pulledAside(source, target, bendPx / 2) };
}

function emphasisOf(isSelected: boolean, isDimmed: boolean): Emphasis {
  if (isSelected) return "selected";
  return isDimmed ? "dimmed" : "none";
}

function roleOf(edgeIds: readonly string[], marks: SceneMarks): CulpritRole | null {
  if (hasAny(edgeIds, marks.originIds)) return "origin";
  return hasAny(edgeIds, marks.sufferingIds) ? "sufferer" : null;
}

function endsOfFound(lines: readonly GraphLine[], found: ReadonlySet<string>): Set<string> {
  return new Set(
    lines
      .filter(({ edgeIds }) => hasAny(edgeIds, found))
      .flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
  );
}

function hasAny(ids: readonly string[], wanted: ReadonlySet<string>): boolean {
  return ids.some((id) => wanted.has(id));
}

function fullName({ kind, label, namespace, cluster }: GraphNode): string {
  const inNamespace = namespace === null || kind === "namespace" ? label : `${namespace}/${label}`;
  return cluster === null ? inNamespace : `${cluster}/${inNamespace}`;
}
