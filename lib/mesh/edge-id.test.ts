import fc from "fast-check";
import { expect, test } from "vitest";
import { edgeEndsFromId, edgeId } from "./edge-id";
import type { Endpoint } from "./endpoint";

const web: Endpoint = { cluster: "east", namespace: "shop", name: "web", kind: "service" };
const cart: Endpoint = { cluster: null, namespace: "shop", name: "cart", kind: "service" };

test("an id is readable, with a dash for what is not known", () => {
  expect(edgeId(web, cart, "request")).toBe("east/shop/web~-/shop/cart");
});

test("TCP is an edge of its own", () => {
  expect(edgeId(web, cart, "tcp")).toBe("east/shop/web~-/shop/cart~tcp");
});

test("an unknown caller is told from a workload named unknown", () => {
  const unknown: Endpoint = { cluster: null, namespace: null, name: "unknown", kind: "unknown" };
  expect(edgeId(unknown, cart, "request")).toBe("-/-/unknown!unknown~-/shop/cart");
});

test("an external host is told from a service of its name, and its port is escaped", () => {
  const host: Endpoint = { cluster: null, namespace: null, name: "a.io:443", kind: "external" };
  expect(edgeId(web, host, "request")).toBe("east/shop/web~-/-/a.io%3A443!external");
});

test("slashes in a name cannot forge an end", () => {
  const forged: Endpoint = { ...web, namespace: "shop/web", name: "x" };
  const other: Endpoint = { ...web, namespace: "shop", name: "web/x" };
  expect(edgeId(forged, cart, "request")).not.toBe(edgeId(other, cart, "request"));
});

test("tildes in a name cannot forge an edge", () => {
  const forged: Endpoint = { ...cart, name: "cart~tcp" };
  expect(edgeId(web, forged, "request")).not.toBe(edgeId(web, cart, "tcp"));
});

test("an id gives its ends back, whatever they are called", () => {
  const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text !== "-");
  const end = fc.record({
    cluster: fc.option(name),
    namespace: fc.option(name),
    name,
    kind: fc.constantFrom("service", "external", "unknown"),
  });
  fc.assert(
    fc.property(end, end, fc.constantFrom("request", "tcp"), (source, destination, transport) => {
      expect(edgeEndsFromId(edgeId(source, destination, transport))).toEqual({
        source,
        destination,
        transport,
      });
    }),
  );
});
