import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgeNameFromSearch } from "./edge-name";
import { edgePageHref } from "./edge-page";
import { ofFlaghoist, serviceFrameMistakes, wholePageHref } from "./embed-page";

describe("the page that a frame is a part of", () => {
  test.each([
    [
      "/embed/edge",
      "?source=web/front&destination=shop/cart&theme=dark&at=2026-11-21T12:00:00Z",
      "/edge?source=web/front&destination=shop/cart&at=2026-11-21T12:00:00Z",
    ],
    [
      "/embed/verdict",
      "?source=web/front&destination=shop/db&protocol=tcp&window=10m",
      "/edge?source=web/front&destination=shop/db&protocol=tcp&window=10m",
    ],
    [
      "/embed/service",
      "?service=east/shop/cart&group=workload",
      "/service/shop/cart?group=workload",
    ],
    ["/embed/service", "?service=-/api.example.com", "/service/-/api.example.com"],
    ["/embed/service", "?service=nonsense", "/?view=map"],
    [
      "/embed/map",
      "?namespace=shop&hide=healthy&entity=cart",
      "/?namespace=shop&view=map&hide=healthy",
    ],
    ["/embed/map", "?view=table", "/?view=table"],
    ["/edge", "?source=web/front&theme=dark", "/edge?source=web/front&theme=dark"],
  ])("%s%s is %s", (path, search, href) => {
    const whole = new URL(wholePageHref(path, search), "https://flaghoist.example");
    const expected = new URL(href, "https://flaghoist.example");
    expect(whole.pathname).toBe(expected.pathname);
    expect([...whole.searchParams]).toEqual([...expected.searchParams]);
  });
});

test("whatever an edge is called, its frame leads to its page", () => {
  const end = fc.record({
    cluster: fc.option(fc.string({ minLength: 1 })),
    namespace: fc.option(fc.string({ minLength: 1 })),
    name: fc.string({ minLength: 1 }),
  });
  fc.assert(
    fc.property(end, end, fc.boolean(), (source, destination, isTcp) => {
      const name = { source, destination, isTcp };
      const [, search] = edgePageHref(name, {}).split("/edge");
      const whole = new URL(wholePageHref("/embed/verdict", search ?? ""), "https://x.example");
      expect(whole.pathname).toBe("/edge");
      expect(edgeNameFromSearch(whole.searchParams)).toEqual(name);
    }),
  );
});

test("what portals add to an address is no mistake, and all else is named", () => {
  const search = { service: "cart", entity: "cart", blueprint: "service", bogus: "1" };
  expect(serviceFrameMistakes(ofFlaghoist(search))).toEqual([
    expect.stringMatching(/^"bogus" is not a parameter here/),
    "service cannot be read: use [cluster/]namespace/name.",
  ]);
});
