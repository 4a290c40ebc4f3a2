import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edge, service } from "@/lib/mesh/edge.fixture";
import {
  type EdgeName,
  edgeNameIn,
  edgePageHref,
  edgesNamed,
  loadEdgePage,
  servicePageHref,
} from "./edge-page";
import { endFromText, textFromEnd } from "./end-name";

const cart = { cluster: null, namespace: "shop", name: "cart" };
const charge = { cluster: null, namespace: "payments", name: "charge" };

function paramsOf(href: string): URLSearchParams {
  return new URL(href, "http://localhost").searchParams;
}

describe("an end in the address", () => {
  test.each([
    ["shop/cart", cart],
    ["east/shop/cart", { ...cart, cluster: "east" }],
    ["-/api.stripe.com", { cluster: null, namespace: null, name: "api.stripe.com" }],
    ["%2D/a%2Fb", { cluster: null, namespace: "-", name: "a/b" }],
  ])("%s is read and written alike", (text, end) => {
    expect(endFromText(text)).toEqual(end);
    expect(textFromEnd(end)).toBe(text);
  });

  test.each(["", "cart", "/cart", "shop/", "a/b/c/d", "//", "x".repeat(5_000)])(
    "%j is none",
    (text) => {
      expect(endFromText(text)).toBeNull();
    },
  );

  test("whatever an end is called, its text is its own", () => {
    const part = fc.string({ unit: "grapheme", minLength: 1 });
    const end = fc.record({ cluster: fc.option(part), namespace: fc.option(part), name: part });
    fc.assert(
      fc.property(end, (value) => {
        expect(endFromText(textFromEnd(value))).toEqual(value);
      }),
    );
  });
});

describe("the address of an edge's page", () => {
  test("names both ends, and leaves out what is as ever", () => {
    const name = { source: cart, destination: charge, isTcp: false };
    expect(edgePageHref(name, { at: null, range: 3_600, window: 300, group: "service" })).toBe(
      "/edge?source=shop/cart&destination=payments/charge",
    );
  });

  test("carries the time, the protocol and what is to be said", () => {
    const name = { source: cart, destination: charge, isTcp: true };
    const at = Date.UTC(2026, 10, 21, 12);
    expect(edgePageHref(name, { at, range: 7_200, window: 600, notice: ["worst"] })).toBe(
      "/edge?source=shop/cart&destination=payments/charge&protocol=tcp&window=10m&range=2h&at=2026-11-21T12:00:00Z&notice=worst",
    );
  });

  test("survives the way through a browser", () => {
    const part = fc.string({ unit: "grapheme", minLength: 1 });
    const end = fc.record({ cluster: fc.option(part), namespace: fc.option(part), name: part });
    const name = fc.record({ source: end, destination: end, isTcp: fc.boolean() });
    fc.assert(
      fc.property(name, ({ source, destination, isTcp }) => {
        const params = paramsOf(edgePageHref({ source, destination, isTcp }, {}));
        const protocol = isTcp ? "tcp" : null;
        expect(loadEdgePage(params)).toEqual({ source, destination, protocol });
      }),
    );
  });

  test("a service has one too, with any name in its path", () => {
    expect(servicePageHref(cart, {})).toBe("/service/shop/cart");
    const odd = servicePageHref({ namespace: null, name: "a/b?c" }, { notice: ["nearest"] });
    expect(odd).toBe("/service/-/a%2Fb%3Fc?notice=nearest");
  });
});

describe("the name of an edge", () => {
  const near = edge(service("cart", "shop", "east"), service("charge", "payments", "east"));
  const far = edge(service("cart", "shop", "west"), service("charge", "payments", "west"));

  test("has clusters only where two would share it", () => {
    const short: EdgeName = { source: cart, destination: charge, isTcp: false };
    expect(edgeNameIn([near], near)).toEqual(short);
    expect(edgeNameIn([near, far], far).source.cluster).toBe("west");
    expect(edgesNamed([near, far], edgeNameIn([near, far], far))).toEqual([far]);
    expect(edgesNamed([near, far], short)).toEqual([near, far]);
  });

  test("need not know a namespace, where nothing is without one", () => {
    const placeless: EdgeName = {
      source: { ...cart, namespace: null },
      destination: { ...charge, namespace: null },
      isTcp: false,
    };
    const nowhere = { namespace: null, cluster: null };
    const outside = edge({ ...service("cart"), ...nowhere }, { ...service("charge"), ...nowhere });
    expect(edgesNamed([near], placeless)).toEqual([near]);
    expect(edgesNamed([near, outside], placeless)).toEqual([outside]);
    expect(edgesNamed([near], { ...placeless, source: { ...cart, name: "other" } })).toEqual([]);
  });

  test("tells connections from requests", () => {
    const tcp = edge(near.source, near.destination, { protocol: "tcp" });
    expect(edgesNamed([near, tcp], edgeNameIn([near, tcp], tcp))).toEqual([tcp]);
    expect(edgesNamed([near, tcp], edgeNameIn([near, tcp], near))).toEqual([near]);
    expect(edgesNamed([tcp], edgeNameIn([near], near))).toEqual([tcp]);
    expect(edgesNamed([near], edgeNameIn([tcp], tcp))).toEqual([]);
  });
});
