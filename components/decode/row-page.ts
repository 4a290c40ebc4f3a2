import { formatFigure } from "@/lib/format/figure";

/** Some rows of a long list; `previous` and `next` are where the pages beside it start. */
export type RowPage = {
  start: number;
  count: number;
  words: string;
  previous: number | null;
  next: number | null;
};

/** What browsers can draw as one tall box: Firefox ends at 17 million pixels. */
const ROWS_A_PAGE = 100_000;

export function pageOf(wanted: number, count: number, rowsEach = ROWS_A_PAGE): RowPage {
  const last = Math.max(0, Math.ceil(count / rowsEach) - 1) * rowsEach;
  const start = Math.min(wanted, last);
  const end = Math.min(count, start + rowsEach);
  return {
    start,
    count: end - start,
    words: `${formatFigure(start + 1)}–${formatFigure(end)} of ${formatFigure(count)}`,
    previous: start === 0 ? null : Math.max(0, start - rowsEach),
    next: end === count ? null : end,
  };
}
