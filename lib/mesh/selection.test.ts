import { describe, expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { selectionFromEdges } from "./selection";

const webToCart = edgeBetween("e/shop/web", "e/shop/cart");
const cartToCharge = edgeBetween("e/shop/cart", "e/pay/charge");
const chargeToLedger = edgeBetween("e/pay/charge", "e/pay/ledger");
const ledgerToItself = edgeBetween("e/pay/ledger", "e/pay/ledger");
const edges = [webToCart, cartToCharge, chargeToLedger, ledgerToItself];

describe("a selection", () => {
  test("of an edge's id is that edge", () => {
    expect(selectionFromEdges(edges, webToCart.id)).toEqual({ kind: "edge", edge: webToCart });
  });

  test("of an endpoint has those who call it and those it calls", () => {
    expect(selectionFromEdges(edges, "e/shop/cart")).toEqual({
      kind: "part",
      part: { id: "e/shop/cart", isArea: false, endpoints: [cartToCharge.source] },
      callers: [webToCart],
      inside: [],
      dependencies: [cartToCharge],
    });
  });

  test("of a namespace tells what stays inside from what crosses its border", () => {
    expect(selectionFromEdges(edges, "e/pay/")).toMatchObject({
      part: { isArea: true, endpoints: [{ name: "charge" }, { name: "ledger" }] },
      callers: [cartToCharge],
      inside: [chargeToLedger, ledgerToItself],
      dependencies: [],
    });
  });

  test("of a cluster holds all that is in it", () => {
    expect(selectionFromEdges(edges, "e/")).toMatchObject({ callers: [], inside: edges });
  });

  test("of two parts has the edges that run from one to the other", () => {
    expect(selectionFromEdges(edges, "e/shop/~e/pay/")).toMatchObject({
      kind: "between",
      sources: { isArea: true },
      edges: [cartToCharge],
    });
    expect(selectionFromEdges(edges, "e/pay/~e/shop/")).toBeNull();
  });

  test("of what is not there, and of what no id looks like, is none", () => {
    for (const id of ["e/gone/x", "e/gone/", "~", "", "/", "a~b~c", "💥"]) {
      expect(selectionFromEdges(edges, id)).toBeNull();
    }
  });
});
