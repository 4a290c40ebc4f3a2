import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import type { Edge } from "@/lib/mesh/edge";
import { noOwners } from "@/lib/mesh/owner";
import { wrongList } from "./wrong-list";

function failing(source: string, destination: string, perSecond: number): Edge {
  return edgeBetween(source, destination, {
    health: "failing",
    requestsPerSecond: 100,
    errorRatio: perSecond / 100,
    owners: { ...noOwners(), app: perSecond },
  });
}

const webToCart = failing("e/shop/web", "e/shop/cart", 30);
const cartToLedger = failing("e/shop/cart", "e/pay/ledger", 31);
const other = failing("e/ops/cron", "e/ops/mail", 20);
const healthy = edgeBetween("e/shop/web", "e/shop/search");

test("what fails because of another edge stands below it, which says so", () => {
  const list = wrongList([webToCart, other, cartToLedger, healthy], []);
  expect(list).toEqual([
    { edge: other, notes: [], isPassedOn: false },
    {
      edge: cartToLedger,
      notes: ["web → cart fails because of cart → ledger"],
      isPassedOn: false,
    },
    { edge: webToCart, notes: [], isPassedOn: true },
  ]);
});

test("edges that have nothing to do with each other keep their order", () => {
  expect(wrongList([other, cartToLedger], []).map(({ edge }) => edge)).toEqual([
    other,
    cartToLedger,
  ]);
});

test("nothing wrong is an empty list", () => {
  expect(wrongList([healthy], [])).toEqual([]);
});

test("an edge that suffers from one that suffers itself is not lost without a word", () => {
  const aToB = failing("e/n/a", "e/n/b", 50);
  const bToC = failing("e/n/b", "e/n/c", 30);
  const cToD = failing("e/n/c", "e/n/d", 18);
  const [head, ...others] = wrongList([aToB, bToC, cToD], []);
  expect(head?.edge).toBe(cToD);
  expect(head?.notes).toHaveLength(2);
  expect(others.map(({ edge, isPassedOn }) => [edge, isPassedOn])).toEqual([
    [bToC, true],
    [aToB, true],
  ]);
});
