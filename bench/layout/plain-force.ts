import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from "d3-force";
import type { Layout, LayoutGraph } from "@/lib/layout/layout-graph";
import { randomFrom } from "./generated-mesh";

type Body = SimulationNodeDatum & { id: string; radiusPx: number };

const TICKS = 300;

/** A floor: springs and repulsion over the whole graph, until they come to rest. */
export function plainForce(graph: LayoutGraph): Layout {
  const bodies: Body[] = graph.nodes.map(({ id, widthPx, heightPx }) => ({
    id,
    radiusPx: Math.hypot(widthPx, heightPx) / 2,
  }));
  const links = graph.edges.map(({ sourceId, targetId }) => ({
    source: sourceId,
    target: targetId,
  }));
  const simulation = forceSimulation(bodies)
    .randomSource(randomFrom(1))
    .force(
      "links",
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(160),
    )
    .force("repulsion", forceManyBody().strength(-400))
    .force(
      "sizes",
      forceCollide<Body>(({ radiusPx }) => radiusPx),
    )
    .force("centre", forceCenter())
    .stop();
  simulation.tick(TICKS);
  const nodes = bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]);
  return { nodes: Object.fromEntries(nodes), islands: {}, bands: {} };
}
