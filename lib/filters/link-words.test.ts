import fc from "fast-check";
import { expect, test } from "vitest";
import { edgeLinkWords, linkDescription, meshLinkWords, serviceLinkWords } from "./link-words";

const web = { cluster: null, namespace: "shop", name: "web" };
const cart = { cluster: "east", namespace: "shop", name: "cart" };
const NOON = Date.UTC(2026, 10, 21, 12);

test("an edge's link names both ends and the time it is pinned to", () => {
  const edge = { source: web, destination: cart, isTcp: false };
  const words = edgeLinkWords(edge, { at: NOON, range: 6_300 });
  expect(words).toEqual({
    title: "shop/web → east/shop/cart",
    ends: [
      { place: "shop", name: "web" },
      { place: "east/shop", name: "cart" },
    ],
    question: "Why is this edge red?",
    time: "2026-11-21 10:15–12:00 UTC.",
  });
  expect(linkDescription(words)).toBe("Why is this edge red? 2026-11-21 10:15–12:00 UTC.");
});

test("a link that is not pinned is about now, and TCP is said", () => {
  const { title, time } = edgeLinkWords(
    { source: { ...web, namespace: null }, destination: cart, isTcp: true },
    { at: null, range: 3_600 },
  );
  expect(title).toBe("web → east/shop/cart (TCP)");
  expect(time).toBe("As it is now.");
});

test("a service's link names it, over midnight with both days", () => {
  const { title, time } = serviceLinkWords(cart, { at: NOON, range: 86_400 });
  expect(title).toBe("east/shop/cart");
  expect(time).toBe("2026-11-20 12:00–2026-11-21 12:00 UTC.");
});

test.each([
  [[], "What is wrong in the mesh?"],
  [["shop"], "What is wrong in shop?"],
  [["money", "shop"], "What is wrong in money and shop?"],
  [["a", "b", "c", "d"], "What is wrong in a and 3 more namespaces?"],
])("a link to the namespaces %j asks about them", (namespace, title) => {
  expect(meshLinkWords({ namespace, q: "", at: null, range: 3_600 }).title).toBe(title);
});

test("a link that searches says what for", () => {
  const { question } = meshLinkWords({ namespace: [], q: "flag:UH", at: null, range: 3_600 });
  expect(question).toContain("Search: flag:UH");
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
