import type { Known } from "./kept";
import type { Group, Part } from "./nest";

const FEW = 3;

/**
 * Whether most namespaces opened or folded at once. Then hardly anything is left to hold on to, and
 * a new picture is easier to read than an old one that is blown up or full of holes.
 */
export function isOverturned(mesh: Group, { nodes, islands }: Known): boolean {
  const boxes = boxesIn(mesh);
  const turned = boxes.filter(({ kind, id }) => (kind === "island" ? nodes : islands).has(id));
  return turned.length > Math.max(FEW, boxes.length / 2);
}

function boxesIn(group: Group): Part[] {
  return group.parts.flatMap((part) =>
    part.kind === "lanes" || part.kind === "band" ? boxesIn(part) : [part],
  );
}
