import fc from "fast-check";
import { expect, test } from "vitest";
import { servicePageHref } from "./edge-page";
import { serviceFromPath } from "./service-page";

test("a path names a namespace and a service", () => {
  expect(serviceFromPath({ namespace: "orders", name: "cart-api" })).toEqual({
    namespace: "orders",
    name: "cart-api",
  });
});

test("a dash is no namespace", () => {
  expect(serviceFromPath({ namespace: "-", name: "api.example.com" })).toEqual({
    namespace: null,
    name: "api.example.com",
  });
});

test("a path that is cut in the middle of a character names nothing", () => {
  expect(serviceFromPath({ namespace: "orders", name: "%E0%A4" })).toBeNull();
});

test("whatever a service is called, its own address leads back to it", () => {
  const text = fc
    .string({ minLength: 1 })
    .filter((one) => one !== "-" && one !== "." && one !== "..");
  fc.assert(
    fc.property(text, text, (namespace, name) => {
      const [, , ns = "", end = ""] = servicePageHref({ namespace, name }, {}).split("/");
      expect(serviceFromPath({ namespace: ns, name: end })).toEqual({ namespace, name });
    }),
  );
});
