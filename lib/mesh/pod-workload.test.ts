import { expect, test } from "vitest";
import { workloadOfPod } from "./pod-workload";

test.each([
  ["cart-v1-6584ddcf65-k78wz", "cart-v1"],
  ["productpage-v1-d5789fdfb-c5w2c", "productpage-v1"],
  ["ztunnel-k78wz", "ztunnel"],
  ["ledger-0", "ledger"],
  ["cart", "cart"],
  ["cart-v1", "cart-v1"],
  ["shop-gateway", "shop-gateway"],
])("%s is a pod of %s", (pod, workload) => {
  expect(workloadOfPod(pod)).toBe(workload);
});
