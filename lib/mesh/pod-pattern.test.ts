import { expect, test } from "vitest";
import { isPodOf } from "./pod-pattern";

test.each([
  ["cart-6584ddcf65-k78wz", "cart", "a Deployment's"],
  ["cart-v1-6584ddcf65-k78wz", "cart-v1", "a canary's"],
  ["ledger-0", "ledger", "a StatefulSet's"],
  ["ztunnel-x7k2p", "ztunnel", "a DaemonSet's"],
  ["import-28394820-k78wz", "import", "a CronJob's"],
  ["toolbox", "toolbox", "a pod of its own"],
  ["a.b-0", "a.b", "a name with a dot"],
])("%s is a pod of %s: %s", (pod, workload) => {
  expect(isPodOf(pod, workload)).toBe(true);
});

test.each([
  ["cart-api-6584ddcf65-k78wz", "cart"],
  ["cart-v1-6584ddcf65-k78wz", "cart"],
  ["shopping-cart-0", "cart"],
  ["axb-0", "a.b"],
  ["cart-6584ddcf65-k78wz-debug", "cart"],
])("%s is no pod of %s", (pod, workload) => {
  expect(isPodOf(pod, workload)).toBe(false);
});

test("the pods of a workload with a very long name are known by what is left of it", () => {
  const workload = `payments-${"reconciliation-".repeat(4)}worker`;
  expect(isPodOf(`${workload.slice(0, 57)}k78wz`, workload)).toBe(true);
});
