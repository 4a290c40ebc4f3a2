import { OWNERS, type Owner } from "@/lib/envoy/owner";
import type { EdgeChanges } from "@/lib/mesh/answer-changes";
import type { Edge } from "@/lib/mesh/edge";
import { edgeTotals } from "@/lib/mesh/edge-totals";
import { isUnhealthy, worstHealth } from "@/lib/mesh/health";
import { deniedRatioOf } from "@/lib/mesh/state-word";
import type { GraphLine, LineChange, WidthStep } from "./graph";

export type LineEnds = { sourceId: string; targetId: string };

/** From this many a second on, a line is a step wider. */
const WIDTH_FROM_PER_SECOND = [1, 10, 100, 1_000];

/** From this share on, what is denied or given up is worth a letter on an edge that is well. */
const NOTABLE_RATIO = 0.05;

/** What a person would point at first when several edges lie in one line. */
const CHANGES_BY_WEIGHT: readonly LineChange[] = ["worse", "new", "gone", "better"];

export function lineFromEdges(
  id: string,
  { sourceId, targetId }: LineEnds,
  edges: readonly Edge[],
  changes: EdgeChanges,
): GraphLine {
  const { requestsPerSecond, openedPerSecond, errorRatio } = edgeTotals(edges);
  const isTcp = edges.every(({ protocol }) => protocol === "tcp");
  const perSecond = isTcp ? openedPerSecond : requestsPerSecond;
  const health = worstHealth(edges.map((edge) => edge.health)) ?? "unknown";
  return {
    id,
    sourceId,
    targetId,
    edgeIds: edges.map((edge) => edge.id),
    health,
    owner: mainOwner(edges),
    unit: isTcp ? "conn" : "req",
    perSecond,
    errorRatio,
    deniedRatio: health === "healthy" ? extreme(edges.map(deniedRatioOf), Math.max) : null,
    p99Ms: extreme(
      edges.map(({ p99Ms }) => p99Ms),
      Math.max,
    ),
    mtlsRatio: extreme(
      edges.map(({ mtlsRatio }) => mtlsRatio),
      Math.min,
    ),
    widthStep: widthStep(perSecond),
    change: mainChange(edges, changes),
  };
}

function widthStep(perSecond: number | null): WidthStep {
  const steps = WIDTH_FROM_PER_SECOND.filter((from) => perSecond !== null && perSecond >= from);
  return ([1, 2, 3, 4, 5] as const)[steps.length] ?? 1;
}

/** Nobody is named for what is too little to look at. */
function mainOwner(edges: readonly Edge[]): Owner | null {
  const notable = edges.filter((edge) => isUnhealthy(edge) || ownedRatio(edge) >= NOTABLE_RATIO);
  if (notable.length === 0) return null;
  const rates = OWNERS.map((owner) => ({
    owner,
    perSecond: notable.reduce((sum, edge) => sum + edge.owners[owner], 0),
  }));
  const most = rates.reduce((best, one) => (one.perSecond > best.perSecond ? one : best));
  return most.perSecond > 0 ? most.owner : null;
}

/** The share that fails, is denied or given up. */
function ownedRatio(edge: Edge): number {
  const perSecond = edge.tcp === null ? edge.requestsPerSecond : edge.tcp.closedPerSecond;
  const owned = OWNERS.reduce((sum, owner) => sum + edge.owners[owner], 0);
  return perSecond === null || perSecond === 0 ? 0 : owned / perSecond;
}

function mainChange(edges: readonly Edge[], changes: EdgeChanges): LineChange | null {
  const found: (string | undefined)[] = edges.map(({ id }) => changes[id]?.kind);
  return CHANGES_BY_WEIGHT.find((change) => found.includes(change)) ?? null;
}

function extreme(
  values: readonly (number | null)[],
  pick: (...values: number[]) => number,
): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : pick(...known);
}
