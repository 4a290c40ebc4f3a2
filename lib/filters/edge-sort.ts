import { createParser } from "nuqs/server";

export const SORT_COLUMNS = [
  "health",
  "source",
  "destination",
  "change",
  "failed",
  "rate",
  "owner",
  "flags",
  "denied",
  "mean",
  "p50",
  "p90",
  "p99",
  "protocol",
  "mtls",
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** In the URL a leading minus is falling: `sort=-p99` is the slowest first. */
export type EdgeSort = { column: SortColumn; isFalling: boolean };

export const sortParser = createParser<EdgeSort>({
  parse(text) {
    const isFalling = text.startsWith("-");
    const column = SORT_COLUMNS.find((known) => known === text.slice(isFalling ? 1 : 0));
    return column === undefined ? null : { column, isFalling };
  },
  serialize: ({ column, isFalling }) => `${isFalling ? "-" : ""}${column}`,
  eq: (a, b) => a.column === b.column && a.isFalling === b.isFalling,
});
