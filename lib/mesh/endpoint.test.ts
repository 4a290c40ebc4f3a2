import { expect, test } from "vitest";
import { type Endpoint, endpointKey } from "./endpoint";

const cart: Endpoint = { cluster: "east", namespace: "shop", name: "cart", kind: "service" };

test("equal endpoints have equal keys", () => {
  expect(endpointKey({ ...cart })).toBe(endpointKey(cart));
});

test.each([
  { cluster: "west" },
  { cluster: null },
  { namespace: "bank" },
  { namespace: null },
  { name: "web" },
  { kind: "workload" as const },
])("endpoints that differ by %o have different keys", (change) => {
  expect(endpointKey({ ...cart, ...change })).not.toBe(endpointKey(cart));
});

test("no name can forge a separator", () => {
  const forged: Endpoint = { ...cart, cluster: 'east","shop', namespace: "cart" };
  expect(endpointKey(forged)).not.toBe(endpointKey(cart));
});
