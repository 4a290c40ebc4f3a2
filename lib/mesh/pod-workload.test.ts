import fc from "fast-check";
import { expect, test } from "vitest";
import { isPodOf } from "./pod-pattern";
import { workloadOfPod } from "./pod-workload";

test.each([
  ["cart-v1-6584ddcf65-k78wz", "cart-v1"],
  ["productpage-v1-d5789fdfb-c5w2c", "productpage-v1"],
  ["ztunnel-k78wz", "ztunnel"],
  ["ledger-0", "ledger"],
  ["cart", "cart"],
  ["cart-v1", "cart-v1"],
  ["shop-gateway", "shop-gateway"],
  ["import-28394820-k78wz", "import"],
  ["-0", "-0"],
])("%s is a pod of %s", (pod, workload) => {
  expect(workloadOfPod(pod)).toBe(workload);
});

test("a pod is one of the workload that its name is read as", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const made = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^[bcdfghjklmnpqrstvwxz2456789]{${least},${most}}$`));
  const ending = fc.oneof(
    fc.tuple(made(6, 10), made(5, 5)).map((parts) => parts.join("-")),
    fc.tuple(fc.stringMatching(/^[0-9]{8,10}$/), made(5, 5)).map((parts) => parts.join("-")),
    fc.nat().map(String),
    made(5, 5),
  );
  fc.assert(
    fc.property(name, ending, (workload, added) => {
      const pod = `${workload}-${added}`;
      expect(isPodOf(pod, workloadOfPod(pod))).toBe(true);
    }),
  );
});
