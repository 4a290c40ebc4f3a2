import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { promqlFacts } from "./promql-facts";

describe("an alert's expression", () => {
  test("tells metrics, matchers, threshold and range of an error ratio", () => {
    const failed = 'istio_requests_total{response_code=~"5..",destination_service_name="cart"}[5m]';
    const all = 'istio_requests_total{destination_service_name="cart"}[1h]';
    expect(promqlFacts(`sum(rate(${failed})) / sum(rate(${all})) > 0.05`)).toEqual({
      selectors: [
        {
          metric: "istio_requests_total",
          matchers: [
            { label: "response_code", operator: "=~", value: "5.." },
            { label: "destination_service_name", operator: "=", value: "cart" },
          ],
        },
        {
          metric: "istio_requests_total",
          matchers: [{ label: "destination_service_name", operator: "=", value: "cart" }],
        },
      ],
      threshold: { operator: ">", value: 0.05 },
      rangeSeconds: 3_600,
      quantile: null,
      isRatio: true,
      isWhole: true,
    });
  });

  test("a percentile tells which one", () => {
    const p99 = "histogram_quantile(0.99, sum by (le) (rate(x_bucket[10m]))) >= bool 500";
    expect(promqlFacts(p99)).toMatchObject({
      threshold: { operator: ">=", value: 500 },
      quantile: 0.99,
      rangeSeconds: 600,
      isRatio: false,
    });
  });

  test.each([
    ["0.05 < rate(x[5m])", "<", ">", 0.05],
    ["rate(x[5m]) > (14.4 * (1 - 0.999))", ">", ">", 14.4 * (1 - 0.999)],
    ["rate(x[5m]) < -1e3", "<", "<", -1_000],
    ["rate(x[5m]) > on() group_left 5 / 100", ">", ">", 0.05],
    ["100 * rate(x[5m]) != 0x10", "!=", "!=", 16],
    ["(rate(x[5m]) > 1 and rate(x[1h]) > 2)", ">", ">", 1],
  ])("%s is held against a number", (promql, _written, operator, value) => {
    expect(promqlFacts(promql).threshold).toEqual({ operator, value });
  });

  test.each(["up", "a > b", "rate(x[5m]) + 5", "x > 1 / 0", "absent(up)"])(
    "%s is held against none",
    (promql) => {
      expect(promqlFacts(promql).threshold).toBeNull();
    },
  );

  test.each([
    ["rate(x[1h30m] offset 1d)", 5_400],
    ["max_over_time(rate(x[5m])[2h:1d])", 7_200],
    ["x offset 5m", null],
    ["rate(x[90])", 90],
  ])("%s looks back over %s seconds", (promql, seconds) => {
    expect(promqlFacts(promql).rangeSeconds).toBe(seconds);
  });

  test("a metric may be named by a label, a label by a quoted text", () => {
    expect(promqlFacts(`{__name__="x","a b"!~'c'}`).selectors).toEqual([
      { metric: "x", matchers: [{ label: "a b", operator: "!~", value: "c" }] },
    ]);
    expect(promqlFacts('{"a.metric", b="c"}').selectors[0]?.metric).toBe("a.metric");
  });

  test("is not about what it makes an exception of", () => {
    const { selectors } = promqlFacts('x{a="1"} > 1 unless on (a) (y{a="2"} > 2 or z{a="3"})');
    expect(selectors.map(({ metric }) => metric)).toEqual(["x"]);
  });

  test.each([
    ["rate(x[5m]) > 0.1 unless on() (increase(deploys_total[1d]) > 9)", 0.1, 300],
    ["x unless on() (y > 9 unless z > 8)", null, null],
    ["x unless on() (histogram_quantile(0.99, y) / z > 9)", null, null],
  ])("%s takes nothing from the exception", (promql, threshold, rangeSeconds) => {
    const facts = promqlFacts(promql);
    expect(facts.threshold?.value ?? null).toBe(threshold);
    expect(facts).toMatchObject({ rangeSeconds, quantile: null, isRatio: false, isWhole: true });
  });

  test("of a broken expression what can be read is told", () => {
    const facts = promqlFacts('sum(rate(x{a="1"}[5m]) > ');
    expect(facts.isWhole).toBe(false);
    expect(facts.selectors[0]?.matchers).toEqual([{ label: "a", operator: "=", value: "1" }]);
    expect(promqlFacts("").isWhole).toBe(false);
  });

  test("what is nested five thousand deep is read without a break", () => {
    for (const text of [
      "(".repeat(5_000),
      "x+".repeat(4_000),
      `${"(".repeat(2_500)}x${")".repeat(2_500)} > 1`,
    ]) {
      promqlFacts(text);
    }
    expect(promqlFacts(`${"1/".repeat(2_500)}x > 1`).isRatio).toBe(false);
  });

  test("any text is read without a throw", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      '"',
      "'",
      "`",
      "\\",
      "(",
      ")",
      "[",
      "5m",
      "]",
      "x",
      "a=",
      ">",
      "/",
      "\\U00ffffff",
      "\\xg",
      "by",
      " ",
      "1e999",
      "__name__",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (promql) => {
        const { threshold } = promqlFacts(promql);
        expect(threshold === null || Number.isFinite(threshold.value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("a label's value comes out as it went in, whatever it holds", () => {
    const matcher = fc.record({
      label: fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/),
      operator: fc.constantFrom("=", "!=", "=~", "!~"),
      value: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(matcher), (matchers) => {
        const inside = matchers.map(
          ({ label, operator, value }) => `${label}${operator}${JSON.stringify(value)}`,
        );
        const promql = `sum(rate(istio_requests_total{${inside.join(",")}}[5m])) > 0.5`;
        expect(promqlFacts(promql)).toMatchObject({
          selectors: [{ metric: "istio_requests_total", matchers }],
          threshold: { operator: ">", value: 0.5 },
        });
      }),
    );
  });
});
