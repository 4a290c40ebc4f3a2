import { expect, test } from "vitest";
import { passes } from "@/lib/mesh/label-test";
import { type LabelMatcher, labelTestFrom } from "./alert-label-tests";

function holds(operator: LabelMatcher["operator"], value: string, own: string): boolean | null {
  const one = labelTestFrom({ label: "a", operator, value });
  return one && passes(own === "" ? {} : { a: own }, [one]);
}

test.each([
  ["=", "cart", "cart", true],
  ["=", "cart", "cart-api", false],
  ["=", "a.*", "ab", false],
  ["!=", "cart", "cart", false],
  ["!=", "cart", "", true],
  ["=~", "cart|charge", "charge", true],
  ["=~", "^(?:cart|charge)$", "charge", true],
  ["=~", "cart.*", "cart-api", true],
  ["=~", "cart\\.shop\\.svc.+", "cart.shop.svc.cluster.local", true],
  ["=~", "cart.shop.svc.cluster.local", "cart.shop.svc.cluster.local", true],
  ["=~", "cart.shop.svc.+", "cart.shop.svc.cluster.local", true],
  ["=~", ".*cart.*", "my-cart-api", true],
  ["=~", ".*cart", "my-cart", true],
  ["=~", ".+cart", "cart-api", false],
  ["=~", "5..", "503", true],
  ["=~", "5\\d\\d|429", "429", true],
  ["!~", "5..", "503", false],
  ["=~", "", "", true],
] as const)("%s %j of %j is %s", (operator, value, own, expected) => {
  expect(holds(operator, value, own)).toBe(expected);
});

test.each(["(a+)+$", "cart[0-9]", "a.2", "car?t", "(a|b)c", ".*ca.*t"])(
  "%s is more than names, and is never run",
  (value) => {
    expect(labelTestFrom({ label: "a", operator: "=~", value })).toBeNull();
  },
);

test("a value of five thousand characters is no label's", () => {
  expect(labelTestFrom({ label: "a", operator: "=", value: "x".repeat(5_000) })).toBeNull();
});
