import { expect, test } from "vitest";
import { CALENDAR_FUNCTIONS } from "./calendar";

const leapDaySeconds = Date.UTC(2024, 1, 29, 13, 45, 59) / 1000;

test.each([
  ["day_of_month", 29],
  ["day_of_week", 4],
  ["day_of_year", 60],
  ["days_in_month", 29],
  ["hour", 13],
  ["minute", 45],
  ["month", 2],
  ["year", 2024],
])("%s of a leap day", (name, expected) => {
  expect(CALENDAR_FUNCTIONS[name]?.(leapDaySeconds)).toBe(expected);
});
