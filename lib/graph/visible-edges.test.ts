import { describe, expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { trouble } from "@/lib/mesh/edge.fixture";
import type { GraphChoices } from "./graph-choices";
import { visibleEdges } from "./visible-edges";

const ALL: GraphChoices = {
  focus: null,
  hidesHealthy: false,
  leastPerSecond: null,
  folding: null,
  openIds: [],
  foldIds: [],
};
const edges = [
  edgeBetween("e/shop/web", "e/shop/cart", { requestsPerSecond: 100 }),
  edgeBetween("e/shop/cart", "e/pay/charge", { health: "failing", requestsPerSecond: 0.4 }),
  edgeBetween("e/pay/charge", "e/pay/ledger", { health: "degraded" }),
  edgeBetween("e/pay/charge", "e/pay/fraud"),
  edgeBetween("e/pay/ledger", "e/data/db", { health: "idle" }),
  edgeBetween("e/ops/cron", "e/ops/mail", { health: "unknown", requestsPerSecond: null }),
];
const shownTo = (choices: Partial<GraphChoices>) => {
  const { shown, hidden } = visibleEdges(edges, { ...ALL, ...choices });
  return { shown: shown.map(({ destination }) => destination.name), hidden };
};

describe("what is visible", () => {
  test("is everything where nothing is asked for", () => {
    expect(shownTo({}).shown).toHaveLength(6);
  });

  test("without the healthy is what is unhealthy or unknown", () => {
    expect(shownTo({ hidesHealthy: true })).toEqual({
      shown: ["charge", "ledger", "mail"],
      hidden: { focus: 0, healthy: 3, rate: 0, unhealthy: 0 },
    });
  });

  test("above a rate keeps what has none, and counts the unhealthy that go", () => {
    expect(shownTo({ leastPerSecond: 50 })).toEqual({
      shown: ["cart", "mail"],
      hidden: { focus: 0, healthy: 0, rate: 4, unhealthy: 2 },
    });
  });
});

test("what is denied stays in sight, however healthy", () => {
  const denied = edgeBetween("e/shop/web", "e/shop/cart", {
    troubles: [trouble("denied", 0.2, { owner: "policy" })],
  });
  const { shown } = visibleEdges([denied, ...edges], { ...ALL, hidesHealthy: true });
  expect(shown).toContain(denied);
});

describe("a focus", () => {
  const near = (hops: number, followsHealthy: boolean, id = "e/shop/cart") =>
    shownTo({ focus: { id, hops, followsHealthy } }).shown;

  test("of one hop shows callers and callees, healthy or not", () => {
    expect(near(1, false)).toEqual(["cart", "charge"]);
  });

  test("past the first hop follows what is unhealthy alone", () => {
    expect(near(2, false)).toEqual(["cart", "charge", "ledger"]);
    expect(near(3, false)).toEqual(["cart", "charge", "ledger"]);
  });

  test("follows the healthy too where that is asked for", () => {
    expect(near(2, true)).toEqual(["cart", "charge", "ledger", "fraud"]);
    expect(near(3, true)).toEqual(["cart", "charge", "ledger", "fraud", "db"]);
  });

  test("on a namespace begins from all that is in it", () => {
    expect(near(1, false, "e/pay/")).toEqual(["charge", "ledger", "fraud", "db"]);
  });

  test("on what is not there shows nothing", () => {
    expect(near(3, true, "e/gone/x")).toEqual([]);
  });
});
