import type { Link } from "./nest";

/** Passes that pull each part towards whichever side it has more to do with. */
const PULLS = 4;

/** A rank for each part, callers before callees, with few calls against the stream. */
export function flowRanks(count: number, links: readonly Link[]): number[] {
  const order = streamOrder(count, links);
  const placeOf = new Map(order.map((part, place) => [part, place]));
  const isForward = ({ from, to }: Link) => (placeOf.get(from) ?? 0) < (placeOf.get(to) ?? 0);
  const callers = Array.from({ length: count }, (): Link[] => []);
  const callees = Array.from({ length: count }, (): Link[] => []);
  for (const link of links.filter(isForward)) {
    callees[link.from]?.push(link);
    callers[link.to]?.push(link);
  }
  const ranks = Array.from({ length: count }, () => 0);
  const rankOf = (part: number) => ranks[part] ?? 0;
  const leastOf = (part: number) =>
    Math.max(-1, ...(callers[part] ?? []).map(({ from }) => rankOf(from))) + 1;
  for (const part of order) ranks[part] = leastOf(part);
  for (let pull = 0; pull < PULLS; pull += 1) {
    for (const part of pull % 2 === 0 ? order.toReversed() : order) {
      const after = (callees[part] ?? []).map(({ to }) => rankOf(to));
      const balance = weightOf(callees[part] ?? []) - weightOf(callers[part] ?? []);
      if (balance > 0 && after.length > 0) ranks[part] = Math.min(...after) - 1;
      if (balance < 0) ranks[part] = leastOf(part);
    }
  }
  return ranks;
}

/**
 * After Eades, Lin and Smyth: sources first, sinks last, else whoever calls most beyond being called;
 * of equals the one that most callers were met of, for that is where a loop is entered.
 */
function streamOrder(count: number, links: readonly Link[]): number[] {
  const out = Array.from({ length: count }, () => 0);
  const into = Array.from({ length: count }, () => 0);
  const touching = Array.from({ length: count }, (): Link[] => []);
  for (const link of links) {
    out[link.from] = (out[link.from] ?? 0) + link.weight;
    into[link.to] = (into[link.to] ?? 0) + link.weight;
    touching[link.from]?.push(link);
    touching[link.to]?.push(link);
  }
  const wholeInto = [...into];
  const left = new Set(out.keys());
  const [first, last]: [number[], number[]] = [[], []];
  const take = (part: number, line: number[]) => {
    left.delete(part);
    line.push(part);
    for (const { from, to, weight } of touching[part] ?? []) {
      if (from === part) into[to] = (into[to] ?? 0) - weight;
      else out[from] = (out[from] ?? 0) - weight;
    }
  };
  while (left.size > 0) {
    let best = { part: -1, lead: Number.NEGATIVE_INFINITY, met: 0 };
    for (const part of left) {
      const [calls, called] = [out[part] ?? 0, into[part] ?? 0];
      if (calls === 0 && called > 0) {
        take(part, last);
        continue;
      }
      const lead = called === 0 ? Number.POSITIVE_INFINITY : calls - called;
      const met = (wholeInto[part] ?? 0) - called;
      if (lead > best.lead || (lead === best.lead && met > best.met)) best = { part, lead, met };
    }
    if (left.has(best.part)) take(best.part, first);
  }
  return [...first, ...last.toReversed()];
}

function weightOf(links: readonly Link[]): number {
  return links.reduce((total, { weight }) => total + weight, 0);
}
