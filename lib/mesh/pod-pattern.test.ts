import { describe, expect, test } from "vitest";
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
  ["ledger-db-0", "ledger"],
  ["ledger-grpc-x7k2p", "ledger"],
])("%s is no pod of %s", (pod, workload) => {
  expect(isPodOf(pod, workload)).toBe(false);
});

describe("where Kubernetes cuts the name before what it adds", () => {
  const cut = (before: string) => `${before.slice(0, 58)}k78wz`;
  const long = (length: number) => "payments-reconciliation-".repeat(4).slice(0, length - 1);

  test.each([46, 47, 52, 56, 57, 58, 63])("a name of %i letters is known by what is left", (n) => {
    const [first, second] = [`${long(n)}1`, `${long(n)}2`];
    for (const added of ["-6584ddcf65-", "-d5789fdfb-", "-28394820-", "-"]) {
      expect(isPodOf(cut(`${first}${added}`), first)).toBe(true);
      expect(isPodOf(cut(`${second}${added}`), first)).toBe(n > 58);
    }
    expect(isPodOf(`${first}-0`, first)).toBe(true);
    expect(isPodOf(first, first)).toBe(true);
    expect(isPodOf(`${first}-api-6584ddcf65-k78wz`, first)).toBe(false);
  });
});
