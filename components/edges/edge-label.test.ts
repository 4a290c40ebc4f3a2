import { expect, test } from "vitest";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { edgeLabel } from "./edge-label";

const cart: Endpoint = { cluster: "east", namespace: "shop", name: "cart", kind: "service" };
const outside: Endpoint = { cluster: null, namespace: null, name: "api.example", kind: "external" };

test("an edge is told by its ends, its protocol and its clusters", () => {
  const ends = { source: cart, destination: outside };
  expect(edgeLabel({ ...ends, protocol: "http" })).toBe(
    "shop/cart to api.example, HTTP, east to no cluster",
  );
  expect(edgeLabel({ ...ends, protocol: "tcp" })).not.toBe(
    edgeLabel({ ...ends, protocol: "http" }),
  );
});
