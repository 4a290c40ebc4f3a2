import { expect, test } from "vitest";
import { NO_WORKLOAD, requestSample } from "@/e2e/harness/mesh-samples";
import type { RequestSample } from "./samples";
import { worseWorkload } from "./worse-workload";

const WINDOW_SECONDS = 300;

function of(workload: string, fine: number, failed: number): RequestSample[] {
  const ends = { destinationWorkload: workload };
  return [
    requestSample({ ends, requestsPerSecond: fine }),
    ...(failed === 0
      ? []
      : [requestSample({ ends, responseCode: 500, requestsPerSecond: failed })]),
  ];
}

function found(...samples: RequestSample[][]) {
  return worseWorkload(samples.flat(), WINDOW_SECONDS);
}

test("a workload that alone fails is named, with the others beside it", () => {
  expect(found(of("cart-v1", 9, 0), of("cart-v2", 0.6, 0.4))).toEqual({
    name: "cart-v2",
    sentence: "cart-v2 is worse: fails 40 %, the others none (by chance less than once in 10,000)",
  });
});

test("where all fail about alike, none is behind it", () => {
  expect(found(of("cart-v1", 5, 5), of("cart-v2", 0.5, 0.5))).toBe(null);
  expect(found(of("cart-v1", 50, 50), of("cart-v2", 4, 6))).toBe(null);
});

test("one workload has none to be compared with, and what met none is nobody's", () => {
  const lost = requestSample({ ends: NO_WORKLOAD, responseCode: 503, flags: ["UH"] });
  expect(found(of("cart-v1", 5, 5))).toBe(null);
  expect(found(of("cart-v1", 5, 0), [lost])).toBe(null);
});

test("a workload is behind nothing where most of what fails meets none at all", () => {
  const lost = (perSecond: number) => {
    const failed = { responseCode: 503, flags: ["UF"], requestsPerSecond: perSecond };
    return [requestSample({ ends: NO_WORKLOAD, ...failed })];
  };
  const both = [of("cart-v1", 45, 0), of("cart-v2", 4.5, 0.5)];
  expect(found(...both, lost(50))).toBe(null);
  expect(found(...both, lost(0.6))).toBe(null);
  expect(found(...both, lost(0.4))).toMatchObject({ name: "cart-v2" });
});

test("a handful of requests proves nothing", () => {
  expect(found(of("cart-v1", 0.1, 0), of("cart-v2", 0.01, 0.01))).toBe(null);
});
