import { expect, test } from "vitest";
import { pathTemplate } from "./path-template";

test.each([
  ["/orders/4711?full=1", "/orders/{id}"],
  ["/orders/4711/lines/2", "/orders/{id}/lines/{id}"],
  ["/carts/b7a3a1d4-0000-4000-8000-000000000001#top", "/carts/{id}"],
  ["/api/v1/users", "/api/v1/users"],
  [
    "/apis/telemetry.istio.io/v1alpha1/telemetries",
    "/apis/telemetry.istio.io/v1alpha1/telemetries",
  ],
  ["/shop.payments.Payments/Charge", "/shop.payments.Payments/Charge"],
  [`/t/${"x".repeat(50)}`, "/t/{id}"],
  ["/img/19214.webp", "/img/{id}.webp"],
  ["/assets/app.3f2a91bc.js", "/assets/app.3f2a91bc.js"],
  ["", ""],
  ["*", "*"],
])("%j is of the kind %j", (path, template) => {
  expect(pathTemplate(path)).toBe(template);
});

test("a path of any length stays short", () => {
  expect(pathTemplate("/ab".repeat(5000))).toHaveLength(201);
});
