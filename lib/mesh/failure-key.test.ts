import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { failureKey } from "./failure-key";
import { reasonSentence } from "./reason";

function reason(ratio: number, cause: string | null, denied: number | null = null): string {
  return reasonSentence({
    health: "failing",
    unit: "req",
    perSecond: 70,
    tally: { total: 21_000, failed: 21_000 * ratio },
    ratios: { failed: ratio, denied, givenUp: null },
    causes: { failed: cause, denied: "by a rate limit (RL)", givenUp: null },
    notableRatio: 0.005,
  });
}

const key = (source: string, destination: string, because: string) =>
  failureKey(edgeBetween(source, destination, { reason: because }));

test("callers of one service that see one reason have one key, however much fails", () => {
  const seen = key("e/shop/web", "e/pay/ledger", reason(0.2, "because the app answers 500"));
  expect(seen).not.toBeNull();
  expect(key("e/shop/cart", "e/pay/ledger", reason(0.4, "because the app answers 500"))).toBe(seen);
  expect(key("e/a/b", "e/pay/ledger", reason(0.4, "because the app answers 500", 0.1))).toBe(seen);
});

test("another reason, another service or none that is known is a failure of its own", () => {
  const app = reason(0.2, "because the app answers 500");
  const seen = key("e/shop/web", "e/pay/ledger", app);
  expect(key("e/shop/web", "e/pay/ledger", reason(0.2, "because …"))).not.toBe(seen);
  expect(key("e/shop/web", "e/pay/fraud", app)).not.toBe(seen);
  expect(key("e/shop/web", "e/pay/ledger", reason(0.2, null))).toBeNull();
  const nowhere = { cluster: null, namespace: null, name: "no route", kind: "unknown" as const };
  const lost = edgeBetween("e/shop/web", "e/pay/ledger", { reason: app, destination: nowhere });
  expect(failureKey(lost)).toBeNull();
});
