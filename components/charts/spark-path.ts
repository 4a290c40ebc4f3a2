/** The path of a sparkline in a box of this size; what is missing is not drawn. */
export function sparkPath(
  values: readonly (number | null)[],
  { width, height, most }: { width: number; height: number; most: number },
): string {
  const top = most > 0 ? most : 1;
  const across = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      if (value === null) return "";
      const before = values[index - 1];
      const x = tenths(index * across);
      const y = tenths(height - (Math.min(value, top) / top) * height);
      if (before !== null && before !== undefined) return `L${x} ${y}`;
      return isAlone(values, index) ? `M${x} ${y}h0.1` : `M${x} ${y}`;
    })
    .join("");
}

/** A value between two gaps is a dot, for which a path needs some length. */
function isAlone(values: readonly (number | null)[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
