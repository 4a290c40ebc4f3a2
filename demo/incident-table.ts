import type { IncidentState } from "@/demo/server/incident-control";
import { formatClock } from "@/lib/format/time";

/** What is broken now, a line each. */
export function formatIncidents(states: readonly IncidentState[], nowMs: number): string {
  const rows = states
    .filter(({ active }) => active)
    .map((state) => [state.id, until(state, nowMs), state.title] as const);
  if (rows.length === 0) return "Nothing is broken now.\n";
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "),
  );
  return `Broken now (UTC):\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function until({ windows }: IncidentState, nowMs: number): string {
  const current = windows.find(
    ({ start, end }) => Date.parse(start) <= nowMs && (end === null || nowMs < Date.parse(end)),
  );
  if (current === undefined) return "";
  const since = `since ${minute(current.start)}`;
  return current.end === null ? since : `${since} until ${minute(current.end)}`;
}

function minute(instant: string): string {
  return formatClock(Math.floor(Date.parse(instant) / 60_000) * 60_000);
}
