import type { Size } from "./box";
import type { Link } from "./nest";

/** How much wider a picture may be rather than have one more link inside of a column. */
const LINK_COST_PX = 40;

type Cuts = { costPx: number; starts: readonly number[]; weightInside: number };

/**
 * Which of some narrow columns share a wider one: the cut that costs least, where a column costs its
 * width and each link that it hides, found from left to right.
 */
export function sharedColumns(
  columns: readonly Size[],
  links: readonly Link[],
  mostHeightPx: number,
): Omit<Cuts, "costPx"> {
  const endsOf = columns.map((): { last: number; weight: number }[] => []);
  for (const { from, to, weight } of links) {
    endsOf[Math.min(from, to)]?.push({ last: Math.max(from, to), weight });
  }
  const cutsUpTo: Cuts[] = [{ costPx: 0, starts: [], weightInside: 0 }];
  for (let end = 1; end <= columns.length; end += 1) {
    let best: Cuts | null = null;
    let [widthPx, heightPx, inside] = [0, 0, 0];
    for (let start = end - 1; start >= 0; start -= 1) {
      const [before, column] = [cutsUpTo[start], columns[start]];
      if (!before || !column) break;
      widthPx = Math.max(widthPx, column.widthPx);
      heightPx += column.heightPx;
      if (heightPx > mostHeightPx && start < end - 1) break;
      for (const { last, weight } of endsOf[start] ?? []) if (last < end) inside += weight;
      const costPx = before.costPx + widthPx + LINK_COST_PX * inside;
      if (best !== null && costPx >= best.costPx) continue;
      best = {
        costPx,
        starts: [...before.starts, start],
        weightInside: before.weightInside + inside,
      };
    }
    if (best) cutsUpTo.push(best);
  }
  return cutsUpTo.at(-1) ?? { starts: [], weightInside: 0 };
}
