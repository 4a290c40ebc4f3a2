import fc from "fast-check";
import { expect, test } from "vitest";
import { linkPlace } from "./link-place";

const HOST = "http://flaghoist.example";

test("an edge's link keeps what its words are made of, and nothing else", () => {
  const search = "source=shop/web&destination=shop/cart&at=1795262400&range=2h&q=x&utm_source=chat";
  const { href, words } = linkPlace("/edge", new URLSearchParams(search));
  expect(href).toBe("/edge?source=shop/web&destination=shop/cart&range=2h&at=2026-11-21T12:00:00Z");
  expect(words.title).toBe("shop/web → shop/cart");
  expect(words.time).toBe("2026-11-21 10:00–12:00 UTC.");
});

test("where a link is about now, how much time it shows makes no other picture", () => {
  const { href } = linkPlace("/service/shop/cart", { range: "2h" });
  expect(href).toBe("/service/shop/cart");
});

test.each([
  ["/", {}, "What is wrong in the mesh?"],
  ["/", { namespace: ["shop", "money"] }, "What is wrong in money and shop?"],
  ["/edge", {}, "Which edge?"],
  ["/edge", { source: ["a/b", "c/d"], destination: "shop/cart" }, "a/b → shop/cart"],
  ["/service/-/api.example.com", {}, "api.example.com"],
  ["/service/shop/%E0%A4%A", {}, "What is wrong in the mesh?"],
  ["/service/shop", {}, "What is wrong in the mesh?"],
  ["/flags", {}, "Response flags"],
  ["/flags/UH", {}, "UH NoHealthyUpstream"],
  ["/flags/UF%2CURX", {}, "UF,URX"],
  ["/flags/%", {}, "%"],
  ["/decode", {}, "Decode proxy logs"],
  ["/nowhere", {}, "What is wrong in the mesh?"],
  [`/flags/${"x".repeat(5_000)}`, {}, "What is wrong in the mesh?"],
])("%s %j is said as %s", (path, search, title) => {
  expect(linkPlace(path, search).words.title).toBe(title);
});

test("whatever stands in a link, there are words for it, and its short address says the same", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 40 }));
  const pages = fc.constantFrom("edge", "service", "flags", "decode", "");
  fc.assert(
    fc.property(pages, text, text, text, (page, first, second, q) => {
      const parts = [page, first, second].map(encodeURIComponent).join("/");
      const { pathname } = new URL(`${HOST}/${parts}`);
      const place = linkPlace(pathname, { source: first, destination: second, q, at: q });
      const short = new URL(`${HOST}${place.href}`);
      expect(linkPlace(short.pathname, short.searchParams)).toEqual(place);
    }),
  );
});
