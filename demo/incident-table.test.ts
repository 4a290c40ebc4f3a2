import { expect, it } from "vitest";
import { formatIncidents } from "./incident-table";

const NOW_MS = Date.UTC(2026, 4, 4, 12, 30);

it("says what is broken, since when and until when", () => {
  const text = formatIncidents(
    [
      {
        id: "bad-canary",
        title: "catalog v2 answers 500",
        active: true,
        windows: [{ start: "2026-05-04T12:00:30.000Z", end: "2026-05-04T12:59:10.000Z" }],
      },
      {
        id: "rate-limit",
        title: "media limits",
        active: true,
        windows: [{ start: "2026-05-04T11:30:00.000Z", end: null }],
      },
      { id: "slow-app", title: "cart is slow", active: false, windows: [] },
    ],
    NOW_MS,
  );
  expect(text).toBe(
    [
      "Broken now (UTC):",
      "  bad-canary  since 12:00 until 12:59  catalog v2 answers 500",
      "  rate-limit  since 11:30              media limits",
      "",
    ].join("\n"),
  );
});

it("says so when nothing is", () => {
  expect(formatIncidents([], NOW_MS)).toBe("Nothing is broken now.\n");
});
