import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import type { Edge } from "./edge";
import { trouble } from "./edge.fixture";
import { failureKey } from "./failure-key";

const APP = { because: "because the app answers 500" };

const key = (source: string, destination: string, troubles: Edge["troubles"]) =>
  failureKey(edgeBetween(source, destination, { troubles }));

test("callers of one service that see one reason have one key, however much fails", () => {
  const seen = key("e/shop/web", "e/pay/ledger", [trouble("failed", 0.2, APP)]);
  expect(seen).not.toBeNull();
  expect(key("e/shop/cart", "e/pay/ledger", [trouble("failed", 0.4, APP)])).toBe(seen);
  const denied = trouble("denied", 0.1, { because: "because a rate limit turns them away (RL)" });
  expect(key("e/a/b", "e/pay/ledger", [trouble("failed", 0.4, APP), denied])).toBe(seen);
});

test("another reason, another service or none that is known is a failure of its own", () => {
  const app = [trouble("failed", 0.2, APP)];
  const seen = key("e/shop/web", "e/pay/ledger", app);
  const other = trouble("failed", 0.2, { because: "because they reach no healthy endpoint (UH)" });
  expect(key("e/shop/web", "e/pay/ledger", [other])).not.toBe(seen);
  expect(key("e/shop/web", "e/pay/fraud", app)).not.toBe(seen);
  expect(key("e/shop/web", "e/pay/ledger", [])).toBeNull();
  const nowhere = { cluster: null, namespace: null, name: "no route", kind: "unknown" as const };
  const lost = edgeBetween("e/shop/web", "e/pay/ledger", { troubles: app, destination: nowhere });
  expect(failureKey(lost)).toBeNull();
});

test("what only logs can tell makes no two failures one", () => {
  const open = { because: "with 502 and no flag", open: "app or policy, needs logs" };
  expect(key("e/shop/web", "e/pay/ledger", [trouble("failed", 0.2, open)])).toBeNull();
});
