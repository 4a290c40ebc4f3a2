/** Parts of a UTC date, of a time in unix seconds. */
export const CALENDAR_FUNCTIONS: Readonly<Record<string, (unixSeconds: number) => number>> = {
  day_of_month: (seconds) => dateOf(seconds).getUTCDate(),
  day_of_week: (seconds) => dateOf(seconds).getUTCDay(),
  day_of_year: (seconds) => {
    const date = dateOf(seconds);
    const newYearMs = Date.UTC(date.getUTCFullYear(), 0, 1);
    return Math.floor((date.getTime() - newYearMs) / 86_400_000) + 1;
  },
  days_in_month: (seconds) => {
    const date = dateOf(seconds);
    return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  },
  hour: (seconds) => dateOf(seconds).getUTCHours(),
  minute: (seconds) => dateOf(seconds).getUTCMinutes(),
  month: (seconds) => dateOf(seconds).getUTCMonth() + 1,
  year: (seconds) => dateOf(seconds).getUTCFullYear(),
};

function dateOf(unixSeconds: number): Date {
  return new Date(Math.trunc(unixSeconds) * 1000);
}
