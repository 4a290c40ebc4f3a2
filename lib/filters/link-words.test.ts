import fc from "fast-check";
import { expect, test } from "vitest";
import { edgeLinkWords, serviceLinkWords } from "./link-words";

const web = { cluster: null, namespace: "shop", name: "web" };
const cart = { cluster: "east", namespace: "shop", name: "cart" };
const NOON = Date.UTC(2026, 10, 21, 12);

test("an edge's link names both ends and the time it is pinned to", () => {
  expect(
    edgeLinkWords({ source: web, destination: cart, isTcp: false }, { at: NOON, range: 6_300 }),
  ).toEqual({
    title: "shop/web → east/shop/cart",
    description: "Why is this edge red? 2026-11-21 10:15–12:00 UTC.",
  });
});

test("a link that is not pinned is about now, and TCP is said", () => {
  const { title, description } = edgeLinkWords(
    { source: { ...web, namespace: null }, destination: cart, isTcp: true },
    { at: null, range: 3_600 },
  );
  expect(title).toBe("web → east/shop/cart (TCP)");
  expect(description).toMatch(/As it is now\.$/);
});

test("a service's link names it, over midnight with both days", () => {
  expect(serviceLinkWords(cart, { at: NOON, range: 86_400 })).toEqual({
    title: "east/shop/cart",
    description:
      "Who suffers from this service, and who makes it fail? 2026-11-20 12:00–2026-11-21 12:00 UTC.",
  });
});

test("whatever a name holds, the title is one line of bounded length", () => {
  const end = fc.record({
    cluster: fc.option(fc.string({ unit: "grapheme" })),
    namespace: fc.option(fc.string()),
    name: fc.string({ maxLength: 500 }),
  });
  fc.assert(
    fc.property(end, end, (source, destination) => {
      const words = edgeLinkWords({ source, destination, isTcp: true }, { at: null, range: 300 });
      expect(words.title).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
      expect([...words.title].length).toBeLessThan(400);
    }),
  );
});
