import type { Link } from "./nest";

export type Neighbour = { part: number; weight: number };

/** Of each part all that it calls or is called by. */
export function neighboursOf(count: number, links: readonly Link[]): Neighbour[][] {
  const neighbours = Array.from({ length: count }, (): Neighbour[] => []);
  for (const { from, to, weight } of links) {
    neighbours[from]?.push({ part: to, weight });
    neighbours[to]?.push({ part: from, weight });
  }
  return neighbours;
}
