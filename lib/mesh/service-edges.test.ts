import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { nearestServices } from "./nearest-services";
import { serviceFromEdges, sufferingOf } from "./service-edges";

const CART = { namespace: "shop", name: "cart" };
const EDGES = [
  edgeBetween("east/shop/web", "east/shop/cart"),
  edgeBetween("east/shop/cart", "east/shop/db"),
  edgeBetween("west/shop/web", "west/shop/cart"),
  edgeBetween("east/shop/web", "east/shop/search"),
];

test("a service is all that calls it and all that it calls, in every cluster it stands in", () => {
  const service = serviceFromEdges(EDGES, CART);
  expect(service?.callers.length).toBe(2);
  expect(service?.dependencies.map(({ destination }) => destination.name)).toEqual(["db"]);
  expect(service?.ids).toEqual(["east/shop/cart", "west/shop/cart"]);
});

test("what no edge ends in is no service", () => {
  expect(serviceFromEdges(EDGES, { namespace: "shop", name: "carts" })).toBeNull();
});

test("a service whose namespace nobody told is looked for in any", () => {
  const service = serviceFromEdges(EDGES, { namespace: null, name: "cart" });
  expect(service?.ids).toEqual(["east/shop/cart", "west/shop/cart"]);
  expect(service?.namesakes).toEqual([]);
});

test("and where several namespaces have one, it is that of the worst edge, beside the others", () => {
  const edges = [
    edgeBetween("east/bank/web", "east/bank/cart"),
    ...EDGES,
    edgeBetween("east/shop/web", "east/toys/cart"),
  ];
  const service = serviceFromEdges(edges, { namespace: null, name: "cart" });
  expect(service?.ids).toEqual(["east/bank/cart"]);
  expect(service?.namesakes).toEqual([CART, { namespace: "toys", name: "cart" }]);
  expect(serviceFromEdges(edges, CART)?.namesakes).toEqual([]);
});

test("a service without failures makes nobody suffer", () => {
  const service = serviceFromEdges(EDGES, CART);
  if (service === null) throw new Error("the service is there");
  expect(sufferingOf(service, EDGES, [])).toEqual({ causes: [], suffersFrom: [] });
});

test("a name that is gone gives those most like it", () => {
  expect(nearestServices(EDGES, { namespace: "shop", name: "carts" })[0]).toEqual(CART);
  expect(nearestServices(EDGES, { namespace: "zzz", name: "qqqqqqqqqq" })).toEqual([]);
});
