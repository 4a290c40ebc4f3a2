import type { Spread } from "./spread";

/** One line of the report. `goal` is the most that the median may be; null where it only informs. */
export type Figure = {
  name: string;
  unit: "×" | "ms" | "KB" | "MB" | "questions";
  goal: number | null;
  spread: Spread;
};

const COLUMNS = ["figure", "goal", "median", "min – max", ""];

/** A table that reads well in a terminal and in Markdown. */
export function formatFigures(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, goal, spread: { median, min, max } }) => [
    name,
    goal === null ? "" : `≤ ${goal} ${unit}`,
    `${formatValue(median)} ${unit}`,
    min === max ? "" : `${formatValue(min)} – ${formatValue(max)}`,
    goal === null ? "" : median <= goal ? "met" : "missed",
  ]);
  const widths = COLUMNS.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(Math.max(width, 3))).join(" | ")} |`;
  return ["", `### ${title}`, "", line(COLUMNS), rule, ...rows.map(line), ""].join("\n");
}

function formatValue(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
