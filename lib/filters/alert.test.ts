import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alertFrom } from "./alert";
import { reportFromParams } from "./alert-report";
import type { Expression } from "./alert-searches";

const NOW = Date.UTC(2026, 10, 21, 12);
const requests = (matchers: Expression["selectors"][number]["matchers"] = []) => ({
  metric: "istio_requests_total",
  matchers,
});
const RATIO: Expression = {
  selectors: [
    requests([
      { label: "response_code", operator: "=~", value: "5.." },
      { label: "destination_service_name", operator: "=", value: "cart" },
    ]),
    requests([{ label: "destination_service_name", operator: "=", value: "cart" }]),
  ],
  threshold: { operator: ">", value: 0.05 },
  rangeSeconds: 21_600,
  quantile: null,
  isRatio: true,
  isWhole: true,
};

function alertOf(search: string, expression: Expression | null = null) {
  return alertFrom(reportFromParams(new URLSearchParams(search)), expression, NOW);
}

describe("what a link tells of an alert", () => {
  test("labels, times and our own parameters are read", () => {
    const { clues, span, notices } = alertOf(
      "source_workload=web&destination_service_name=cart&alertname=X&job=y&startsAt=2026-11-21T11:00:00Z&endsAt=0001-01-01T00:00:00Z&window=10m",
    );
    expect(clues.endTests.map(({ label }) => label)).toEqual([
      "source_workload",
      "destination_service_name",
    ]);
    expect(span).toEqual({ atMs: NOW, rangeSeconds: 7_200, windowSeconds: 600 });
    expect(notices).toEqual([]);
  });

  test("ends in the words of our addresses need no labels", () => {
    const { clues } = alertOf(
      "source=shop/web&destination=east/shop/cart&protocol=tcp&at=1795262400",
    );
    expect(clues).toMatchObject({
      endTests: [],
      source: { cluster: null, namespace: "shop", name: "web" },
      destination: { cluster: "east", namespace: "shop", name: "cart" },
      isTcp: true,
    });
  });

  test.each([
    ["=", "UH,URX", ["flag:UH", "flag:URX"]],
    ["=~", "(.*,)?(UH)(,.*)?", ["flag:UH"]],
    ["=~", "UH.*", ["flag:UH"]],
    ["=~", "UC|UR", []],
    ["=~", ".+", []],
    ["!~", "DC", []],
  ] as const)("an expression with response_flags%s%j searches for %j", (operator, value, found) => {
    const flags = requests([{ label: "response_flags", operator, value }]);
    const expression = { ...RATIO, selectors: [flags], threshold: null };
    expect(alertOf("", expression).clues.searches).toEqual(found);
  });

  test.each([
    ["source_app=cart", "source_canonical_service=cart"],
    ["destination_app=cart&destination_workload=cart-v1", "destination_workload=cart-v1"],
    [
      "namespace=shop&deployment=cart&service=kube-state-metrics",
      "destination_workload=cart destination_workload_namespace=shop",
    ],
    ["pod=cart-api-7d9f8b6c54-x2k4b", "destination_workload=cart-api"],
    ["pod=import-28394820-k78wz", "destination_workload=import"],
    ["pod=istio-gateway-x2k4b&reporter=source", "source_workload=istio-gateway"],
    ["pod=cart-0", "destination_workload=cart"],
    ["pod=cart-0&source_workload=web", "source_workload=web"],
    ["pod=-0", "destination_workload=-0"],
    ["pod=&namespace=shop", ""],
  ])("of %s series are asked for by %j", (search, asked) => {
    const { endTests } = alertOf(search).clues;
    const written = endTests.map(({ label, patterns }) => `${label}=${patterns[0]?.text}`);
    expect(written.join(" ")).toBe(asked);
  });

  test("several namespaces are ours, one may be a label", () => {
    expect(alertOf("namespace=a&namespace=b")).toMatchObject({
      clues: { namespaces: ["a", "b"] },
      notices: [],
    });
  });

  test.each([
    ["a value that is too long", `source_workload=${"x".repeat(5_000)}`],
    ["a label given twice", "source_workload=a&source_workload=b"],
    ["a time that is none", "startsAt=soon"],
    ["an end that is none", "source=one-part"],
    ["a range that is none", "range=5x"],
  ])("%s is passed over and said", (_what, search) => {
    const { clues, span, notices } = alertOf(search);
    expect(notices).toEqual(["unread"]);
    expect(clues.endTests).toEqual([]);
    expect(span.atMs).toBeNull();
  });

  test("an expression fills in what the labels leave out, and its range and threshold count", () => {
    const { clues, span } = alertOf("destination_service_name=charge&startsAt=1795258800", RATIO);
    expect(clues.destination.name).toBe("charge");
    expect(clues.outcomeTests.map(({ label }) => label)).toEqual(["response_code"]);
    expect(clues.searches).toEqual(["error > 5%"]);
    expect(span.windowSeconds).toBe(21_600);
  });

  test("a label of which parts of an expression ask different values tells nothing", () => {
    const selectors = ["a", "b"].map((value) =>
      requests([{ label: "source_workload", operator: "=", value }]),
    );
    expect(alertOf("", { ...RATIO, selectors }).clues.endTests).toEqual([]);
  });

  test("a threshold in percent or of a percentile is a search too", () => {
    const threshold = { operator: ">=", value: 2.5 };
    expect(alertOf("", { ...RATIO, threshold }).clues.searches).toEqual(["error >= 2.5%"]);
    const metric = "istio_request_duration_milliseconds_bucket";
    const p99 = { ...RATIO, isRatio: false, quantile: 0.99, selectors: [{ metric, matchers: [] }] };
    expect(alertOf("", p99).clues.searches).toEqual(["p99 > 0.05ms"]);
    expect(alertOf("", { ...RATIO, isRatio: false }).clues.searches).toEqual([]);
  });

  test("any address at all makes an alert", () => {
    const name = fc.constantFrom(
      "source_workload",
      "startsAt",
      "endsAt",
      "generatorURL",
      "source",
      "at",
      "range",
      "window",
      "namespace",
      "__proto__",
      "constructor",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        const { span } = alertFrom(reportFromParams(new URLSearchParams(pairs)), null, NOW);
        expect(span.rangeSeconds).toBeGreaterThan(0);
      }),
    );
  });
});
