import { type Spread, spreadOf } from "./spread";

/** One line of the report. `goal` is the most that the median may be; null where it only informs. */
export type Figure = {
  name: string;
  unit: Unit;
  goal: number | null;
  spread: Spread;
};

type Unit =
  | "×"
  | "ms"
  | "lines/s"
  | "records"
  | "KB"
  | "MB"
  | "px"
  | "questions"
  | "crossings"
  | "overlaps";

/** A name, a unit, how to read it off one round, and the goal where there is one. */
type Measure<R> = [string, Unit, (round: R) => number | null | undefined, number?];

const COLUMNS = ["figure", "goal", "median", "min – max", ""];

/** What several rounds of the same show, each measure with its spread over the rounds. */
export function figuresOver<R>(rounds: readonly R[], measures: readonly Measure<R>[]): Figure[] {
  return measures.map(([name, unit, read, goal = null]) => ({
    name,
    unit,
    goal,
    spread: spreadOf(rounds.map((round) => read(round) ?? Number.NaN)),
  }));
}

/** A table that reads well in a terminal and in Markdown. */
export function formatFigures(figures: readonly Figure[]): string {
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
  return [line(COLUMNS), rule, ...rows.map(line)].join("\n");
}

function formatValue(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
