import { describe, expect, test } from "vitest";
import { comparedEdges, type EdgesReading } from "./compared-edges";
import type { Edge } from "./edge";
import { edge } from "./edge.fixture";
import type { Notice } from "./notice";

const NOW = "2026-11-21T12:00:00.000Z";
const THEN = "2026-11-20T12:00:00.000Z";

function reading(
  at: string,
  edges: Edge[],
  { notices = [], requests = true, tcp = true }: Partial<Told> = {},
): EdgesReading {
  const answer = { at, windowSeconds: 300, edges, versions: [], clusters: [], notices };
  return { answer, tellsAbsence: { requests, tcp } };
}

type Told = { notices: Notice[]; requests: boolean; tcp: boolean };

const cart = edge("web", "cart");
const db = edge("cart", "db", {
  protocol: "tcp",
  requestsPerSecond: null,
  tcp: {
    sentBytesPerSecond: 1,
    receivedBytesPerSecond: 1,
    openedPerSecond: 7,
    closedPerSecond: 7,
  },
});

function compare(now: EdgesReading, then: EdgesReading) {
  return comparedEdges(now, then, 86_400);
}

test("an edge carries what it was", () => {
  const was = { ...cart, requestsPerSecond: 40, errorRatio: 0.5, p99Ms: 90 };
  const answer = compare(
    reading(NOW, [cart]),
    reading(THEN, [{ ...was, health: "failing" as const }]),
  );
  expect(answer.edges[0]?.before).toEqual({
    requestsPerSecond: 40,
    errorRatio: 0.5,
    deniedRatio: 0,
    p99Ms: 90,
    health: "failing",
    openedPerSecond: null,
  });
  expect(answer).toMatchObject({ at: NOW, comparedAt: THEN, gone: [] });
});

test("a TCP edge carries the connections that opened", () => {
  const answer = compare(reading(NOW, [db]), reading(THEN, [db]));
  expect(answer.edges[0]?.before?.openedPerSecond).toBe(7);
});

test("an edge that was not there has no before, and one that is gone stands as it was", () => {
  const answer = compare(reading(NOW, [cart]), reading(THEN, [db]));
  expect(answer.edges[0]?.before).toBeNull();
  expect(answer.gone).toEqual([db]);
});

test("where TCP of then could not be had, TCP edges are not called new", () => {
  const answer = compare(reading(NOW, [cart, db]), reading(THEN, [cart], { tcp: false }));
  expect(answer.edges[1]).not.toHaveProperty("before");
});

test("where TCP of now could not be had, TCP edges are not called gone", () => {
  const answer = compare(reading(NOW, [cart], { tcp: false }), reading(THEN, [cart, db]));
  expect(answer.gone).toEqual([]);
});

describe("data that does not reach back", () => {
  const then = reading(THEN, [], { requests: false, tcp: false });
  const answer = compare(reading(NOW, [cart]), then);

  test("compares nothing, rather than calling everything new", () => {
    expect(answer.edges).toEqual([cart]);
    expect(answer).not.toHaveProperty("gone");
    expect(answer).not.toHaveProperty("comparedAt");
  });

  test("is told by a notice", () => {
    expect(answer.notices).toEqual([
      expect.objectContaining({
        kind: "compare",
        message: expect.stringContaining("no rates of 1 d earlier (2026-11-20T12:00:00.000Z)"),
      }),
    ]);
  });
});

test("what was amiss then is said as such, and what still is is said once", () => {
  const partial = { source: "prometheus", kind: "partial", message: "a store is down" };
  const doubled = { source: "prometheus", kind: "doubled", message: "twice" };
  const answer = compare(
    reading(NOW, [cart], { notices: [doubled] }),
    reading(THEN, [cart], { notices: [partial, doubled] }),
  );
  expect(answer.notices).toEqual([
    doubled,
    { ...partial, message: "1 d earlier: a store is down" },
  ]);
});
