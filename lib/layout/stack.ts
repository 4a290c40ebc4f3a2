type Run = { mean: number; weight: number; length: number };

/**
 * Centres of a column's boxes, from top to bottom, as near to where each wants to be as the gap
 * and the column's bounds allow: isotonic regression by pooling neighbours that collide.
 */
export function stackNear(
  wantedPx: readonly number[],
  heightsPx: readonly number[],
  gapPx: number,
  reachPx: number,
): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const [place, height] of heightsPx.entries()) {
    if (place > 0) offset += gapPx + height / 2;
    offsets.push(offset);
    offset += height / 2;
  }
  const runs: Run[] = [];
  for (const [place, wanted] of wantedPx.entries()) {
    let run: Run = { mean: wanted - (offsets[place] ?? 0), weight: 1, length: 1 };
    for (let above = runs.at(-1); above && above.mean >= run.mean; above = runs.at(-1)) {
      runs.pop();
      const weight = above.weight + run.weight;
      const mean = (above.mean * above.weight + run.mean * run.weight) / weight;
      run = { mean, weight, length: above.length + run.length };
    }
    runs.push(run);
  }
  const first = (heightsPx[0] ?? 0) / 2 - reachPx;
  const last = reachPx - (heightsPx.at(-1) ?? 0) / 2 - (offsets.at(-1) ?? 0);
  const starts = runs.flatMap(({ mean, length }) => Array.from({ length }, () => mean));
  return starts.map(
    (start, place) => Math.max(first, Math.min(last, start)) + (offsets[place] ?? 0),
  );
}
