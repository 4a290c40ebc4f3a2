import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import type { Edge } from "@/lib/mesh/edge";
import { trouble } from "@/lib/mesh/edge.fixture";
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
    { edge: other, notes: [], isBehind: false },
    {
      edge: cartToLedger,
      notes: ["shop/web → shop/cart fails because of shop/cart → pay/ledger"],
      isBehind: false,
    },
    { edge: webToCart, notes: [], isBehind: true },
  ]);
});

test("edges that have nothing to do with each other keep their order", () => {
  expect(wrongList([other, cartToLedger], []).map(({ edge }) => edge)).toEqual([
    other,
    cartToLedger,
  ]);
});

test("an edge that denies much comes after all that fails", () => {
  const denying = edgeBetween("e/shop/web", "e/shop/reviews", {
    troubles: [trouble("denied", 0.9, { owner: "policy", because: "by a policy" })],
  });
  expect(wrongList([denying, other], []).map(({ edge }) => edge)).toEqual([other, denying]);
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
  expect(others.map(({ edge, isBehind }) => [edge, isBehind])).toEqual([
    [bToC, true],
    [aToB, true],
  ]);
});

test("callers of one service that fail for one reason are told of in one row", () => {
  const because = "22 % of 9 req/s fail because the app answers 500";
  const seenBy = (caller: string, perSecond: number) => ({
    ...failing(caller, "e/pay/ledger", perSecond),
    reason: because,
  });
  const [first, second, third] = [seenBy("e/a/x", 40), seenBy("e/a/y", 30), seenBy("e/a/z", 20)];
  expect(wrongList([first, other, second, third], [])).toEqual([
    { edge: first, notes: ["2 more callers of ledger see the same"], isBehind: false },
    { edge: second, notes: [], isBehind: true },
    { edge: third, notes: [], isBehind: true },
    { edge: other, notes: [], isBehind: false },
  ]);
});
