import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edge } from "@/lib/mesh/edge";
import { edgeMatches } from "./edge-match";
import { searchFromText } from "./edge-search";

const edge: Edge = {
  id: "cart→charge",
  source: { cluster: "east", namespace: "shop", name: "cart", kind: "service" },
  destination: { cluster: "east", namespace: "payments", name: "charge", kind: "service" },
  protocol: "http",
  requestsPerSecond: 41,
  errorRatio: 0.062,
  deniedRatio: 0,
  meanMs: 12,
  p50Ms: null,
  p90Ms: null,
  p99Ms: null,
  flags: [{ flag: "UH", requestsPerSecond: 2.5 }],
  owners: { caller: 0, app: 0, mesh: 2.5, policy: 0, injected: 0, unknown: 0 },
  troubles: [],
  reported: { source: 41, destination: 38.5 },
  tcp: null,
  mtlsRatio: 1,
  health: "failing",
  reason: "6.2 % of 41 req/s fail because they reach no healthy endpoint (UH)",
};

function matches(text: string): boolean {
  return edgeMatches(edge, searchFromText(text).terms);
}

describe("search on an edge", () => {
  test.each([
    "",
    "error > 1%",
    "rate = 41",
    "flag:uh",
    "ns:payments",
    "ns:shop",
    "owner:mesh",
    "health:failing",
    "cart",
    "shop/cart",
    "from:cart to:charge",
    "cluster:east",
    "-ns:istio-system",
    "error > 1% flag:UH charge",
  ])("%j finds it", (text) => {
    expect(matches(text)).toBe(true);
  });

  test.each([
    "error > 10%",
    "flag:UF",
    "ns:pay",
    "owner:app",
    "from:charge",
    "protocol:tcp",
    "-cart",
    "error > 1% checkout",
  ])("%j does not find it", (text) => {
    expect(matches(text)).toBe(false);
  });

  test("a figure that nobody reported is neither above nor below", () => {
    expect(matches("p99 > 0")).toBe(false);
    expect(matches("p99 <= 0")).toBe(false);
  });

  test("terms are joined by and, a minus is not", () => {
    const term = fc.constantFrom("cart", "flag:UF", "error > 1%", "p99 > 1", "ns:shop", "rate < 3");
    fc.assert(
      fc.property(term, term, (a, b) => {
        expect(matches(`${a} ${b}`)).toBe(matches(a) && matches(b));
        expect(matches(`-${a}`)).toBe(!matches(a));
      }),
    );
  });
});
