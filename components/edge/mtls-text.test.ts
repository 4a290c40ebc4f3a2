import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { callersMtlsText, mtlsText } from "./mtls-text";

const NOW_MS = Date.UTC(2026, 10, 21, 14, 39);
const NEVER = { startedAt: null, wasAlways: false, endedAt: null, worse: null, easedAt: null };

test("what arrives is told by its share", () => {
  expect(mtlsText(anEdge({ mtlsRatio: 1 }), NEVER, NOW_MS)).toBe("All that arrives is mutual TLS");
  expect(mtlsText(anEdge({ mtlsRatio: null }), null, NOW_MS)).toMatch(/^Nobody/);
  expect(mtlsText(anEdge({ mtlsRatio: 0.75 }), NEVER, NOW_MS)).toBe(
    "25 % of what arrives is plain text",
  );
});

test("plain text is told with its beginning, or its end", () => {
  const startedAt = "2026-11-21T14:05:00Z";
  const began = { ...NEVER, startedAt };
  expect(mtlsText(anEdge({ mtlsRatio: 0 }), began, NOW_MS)).toBe(
    "100 % of what arrives is plain text, since 14:05 UTC, 34 min ago",
  );
  expect(mtlsText(anEdge(), { ...began, endedAt: startedAt }, NOW_MS)).toMatch(
    /some was plain text until 14:05 UTC, 34 min ago$/,
  );
  expect(mtlsText(anEdge({ mtlsRatio: 0 }), { ...NEVER, wasAlways: true }, NOW_MS)).toMatch(
    /it began before the charts do$/,
  );
});

test("an end outside the mesh says why", () => {
  const nobody = { cluster: null, namespace: null } as const;
  const host = { ...nobody, name: "api.example.com", kind: "external" } as const;
  const caller = { ...nobody, name: "unknown", kind: "unknown" } as const;
  expect(mtlsText(anEdge({ destination: host, mtlsRatio: null }), null, NOW_MS)).toMatch(
    /^The callee is outside the mesh/,
  );
  expect(mtlsText(anEdge({ source: caller, mtlsRatio: 0 }), NEVER, NOW_MS)).toBe(
    "100 % of what arrives is plain text, as its caller has no proxy",
  );
  expect(mtlsText(anEdge({ source: caller, mtlsRatio: 0.4 }), NEVER, NOW_MS)).toBe(
    "60 % of what arrives is plain text",
  );
  expect(mtlsText(anEdge({ health: "idle", mtlsRatio: null }), null, NOW_MS)).toMatch(
    /^Nothing arrives/,
  );
});

test("plain text that goes on is not dated by more of it that is over", () => {
  const at = "2026-11-21T14:05:00Z";
  const over = { ...NEVER, startedAt: at, endedAt: at };
  expect(mtlsText(anEdge({ mtlsRatio: 0.75 }), over, NOW_MS)).toBe(
    "25 % of what arrives is plain text",
  );
});

test("connections that broke before they arrived are in no share", () => {
  const edge = anEdge({ mtlsRatio: 1, flags: [{ flag: "UF", requestsPerSecond: 4 }] });
  expect(mtlsText(edge, NEVER, NOW_MS)).toBe(
    "All that arrives is mutual TLS; connections that broke (UF) may have failed at their handshake and are not counted here",
  );
});

test("of several callers, how many send plain text is told", () => {
  const told = (...ratios: (number | null)[]) =>
    callersMtlsText(ratios.map((mtlsRatio) => ({ mtlsRatio })));
  expect(told(null)).toBeNull();
  expect(told(1, 1, null)).toBe("All calls are mutual TLS");
  expect(told(1, 0.25)).toBe("At the least, 25 % of a caller's calls are mutual TLS");
  expect(told(0, 1)).toBe("All that one caller sends is plain text");
  expect(told(0, 0, 0.5)).toBe("All that 2 callers send is plain text");
  expect(told(0, 0)).toBe("All calls are plain text");
});
