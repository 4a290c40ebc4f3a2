import { describe, expect, test } from "vitest";
import { requestSample, tcpSample } from "@/e2e/harness/mesh-samples";
import { edge } from "./edge.fixture";
import { failedFrom, failingCallersOf, tcpFailingCallersOf } from "./failing-callers";

const failed = { responseCode: 500 };

test("requests are counted for the workload that sent them, on one side alone", () => {
  const from = (sourceWorkload: string | null, reporter: "source" | "destination" = "source") => ({
    ends: { sourceWorkload, reporter },
  });
  const samples = [
    requestSample({ ...from("cart-v1"), requestsPerSecond: 90 }),
    requestSample({ ...from("cart-v1"), ...failed, requestsPerSecond: 1 }),
    requestSample({ ...from("cart-v2"), ...failed, requestsPerSecond: 4 }),
    requestSample({ ...from("cart-v2"), responseCode: 503, flags: ["UH"], requestsPerSecond: 5 }),
    requestSample({ ...from("cart-v2", "destination"), ...failed, requestsPerSecond: 4 }),
    requestSample({ ...from(null), ...failed, requestsPerSecond: 3 }),
  ];
  expect(failingCallersOf(samples)).toEqual([
    { name: "cart-v2", failedPerSecond: 9 },
    { name: "cart-v1", failedPerSecond: 1 },
  ]);
});

test("connections tell how they went when they close", () => {
  const samples = [
    tcpSample({ counter: "opened", perSecond: 9 }),
    tcpSample({ counter: "closed", perSecond: 2, flags: ["UF"] }),
    tcpSample({ counter: "closed", perSecond: 7 }),
  ];
  expect(tcpFailingCallersOf(samples)).toEqual([{ name: "web-v1", failedPerSecond: 2 }]);
});

describe("what fails when one workload calls", () => {
  const failing = edge("cart", "pay", { errorRatio: 0.1 });

  test("is all of it where nobody named who calls", () => {
    expect(failedFrom(failing, "cart-v2")).toBe(10);
  });

  test("is what no other is known to call", () => {
    const failingCallers = [
      { name: "cart-v1", failedPerSecond: 6 },
      { name: "cart-v2", failedPerSecond: 3 },
    ];
    expect(failedFrom({ ...failing, failingCallers }, "cart-v2")).toBe(4);
    expect(failedFrom({ ...failing, failingCallers }, "cart-v3")).toBe(1);
  });
});
