/** No name that means anything is longer, and long ones would cost too much. */
const MAX_LETTERS = 80;

/** How much two names have in common, 0–1: the share of the pairs of neighbouring letters. */
export function nameLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(a);
  const rest = pairsOf(b);
  const total = pairs.length + rest.length;
  let common = 0;
  for (const pair of pairs) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return total === 0 ? 0 : (2 * common) / total;
}

function pairsOf(name: string): string[] {
  const letters = name.slice(0, MAX_LETTERS).toLowerCase();
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) =>
    letters.slice(at, at + 2),
  );
}
