import { expect, test } from "vitest";
import { endAround } from "./beginning-time";

const HOUR_SECONDS = 3_600;

function endOf(startedAt: string): string {
  return new Date(endAround(startedAt, HOUR_SECONDS, "2026-11-21T14:00:00Z")).toISOString();
}

test("a beginning stands in the middle of the charts", () => {
  expect(endOf("2026-11-21T09:00:00Z")).toBe("2026-11-21T09:30:00.000Z");
});

test("charts never end where nothing is known yet", () => {
  expect(endOf("2026-11-21T13:40:00Z")).toBe("2026-11-21T14:00:00.000Z");
});
