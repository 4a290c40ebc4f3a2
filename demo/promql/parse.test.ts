import { expect, test } from "vitest";
import type { Expr } from "./ast";
import { parsePromql } from "./parse";

/** The shape of an expression with every binding in brackets. */
function shape(expr: Expr): string {
  switch (expr.kind) {
    case "number":
      return String(expr.value);
    case "string":
      return JSON.stringify(expr.value);
    case "selector": {
      const matchers = expr.matchers.map(({ label, op, value }) => `${label}${op}${value}`).join();
      const { at, offsetMs } = expr.shift;
      const moment = at === null ? "" : ` @${at.kind === "instant" ? at.tMs : at.kind}`;
      return `{${matchers}}${moment}${offsetMs === 0 ? "" : ` -${offsetMs}`}`;
    }
    case "range":
      return `${shape(expr.selector)}[${expr.rangeMs}]`;
    case "subquery":
      return `${shape(expr.operand)}[${expr.rangeMs}:${expr.stepMs}] -${expr.shift.offsetMs}`;
    case "unary":
      return `${expr.op}(${shape(expr.operand)})`;
    case "call":
      return `${expr.name}(${expr.args.map(shape).join(", ")})`;
    case "aggregate": {
      const parameter = expr.parameter === null ? "" : `${shape(expr.parameter)}, `;
      const { mode, labels } = expr.grouping;
      return `${expr.op} ${mode}(${labels.join()}) (${parameter}${shape(expr.operand)})`;
    }
    case "binary":
      return `(${shape(expr.left)} ${expr.op} ${shape(expr.right)})`;
  }
}

test.each([
  ["a", "{__name__=a}"],
  [`{__name__=~"a|b", c!="d"}`, "{__name__=~a|b,c!=d}"],
  ["a + b offset 5m", "({__name__=a} + {__name__=b} -300000)"],
  ["delta(a[5m:1m] offset 5m) * 2", "(delta({__name__=a}[300000:60000] -300000) * 2)"],
  ["rate(a[5m] offset -1h @ 1.5)", "rate({__name__=a} @1500 --3600000[300000])"],
  ["rate(a[5m] @ end())", "rate({__name__=a} @end[300000])"],
  ["1 + 2 * 3 ^ 2 ^ 2", "(1 + (2 * (3 ^ (2 ^ 2))))"],
  ["1 - 2 - 3", "((1 - 2) - 3)"],
  ["-1 ^ 2", "-((1 ^ 2))"],
  ["-a * 2", "(-({__name__=a}) * 2)"],
  ["2 ^ -a * 3", "((2 ^ -({__name__=a})) * 3)"],
  ["2--1", "(2 - -1)"],
  [
    "a or b unless c and d",
    "({__name__=a} or (({__name__=b} unless {__name__=c}) and {__name__=d}))",
  ],
  ["SUM by (b, c) (a)", "sum by(b,c) ({__name__=a})"],
  ["topk(2, a) without (b)", "topk without(b) (2, {__name__=a})"],
  ["sum(a)", "sum by() ({__name__=a})"],
  ["a > bool 1 == b # done", "(({__name__=a} > 1) == {__name__=b})"],
  ["max_over_time(a[1h:])", "max_over_time({__name__=a}[3600000:null] -0)"],
])("%s is read as %s", (promql, expected) => {
  expect(shape(parsePromql(promql))).toBe(expected);
});

test.each([
  ["", "no expression found in input"],
  ["a +", "1:4: parse error: unexpected end of input"],
  ["a b", '1:3: parse error: unexpected "b"'],
  ["a{", "unexpected"],
  ["sum(\n  a[5])", '2:5: parse error: not a valid duration: "5"'],
  ["a[0s]", "duration must be greater than 0"],
  ["(a)[5m]", "ranges only allowed for vector selectors"],
  ["a offset 5m [5m]", "no offset modifiers allowed before range"],
  ["a @ 5 [5m]", "no @ modifiers allowed before range"],
  ["a offset 1m offset 2m", "offset may not be set multiple times"],
  ["a @ 1 @ 2", "@ <timestamp> may not be set multiple times"],
  ["(a) offset 5m", "offset modifier must be preceded by"],
  ["a @ Inf", "timestamp out of bounds for @ modifier"],
  ["{}", "vector selector must contain at least one non-empty matcher"],
  ['{b=~".*"}', "vector selector must contain at least one non-empty matcher"],
  ['a{__name__="b"}', 'metric name must not be set twice: "a" or "b"'],
  ['a{b=~"("}', "1:3: parse error: error parsing regexp"],
  ["rate(a)", 'expected type range vector in call to function "rate", got instant vector'],
  ["rate(a[5m], 1)", 'expected 1 argument(s) in call to "rate", got 2'],
  ["round(a, 1, 2)", 'expected at most 2 argument(s) in call to "round", got 3'],
  ["label_join(a)", 'expected at least 3 argument(s) in call to "label_join", got 1'],
  ["sum(1)", "expected type instant vector in aggregation expression, got scalar"],
  ["topk(a)", "wrong number of arguments for aggregate expression provided, expected 2, got 1"],
  ["-a[5m]", "unary expression only allowed on expressions of type scalar or instant vector"],
  ["a + a[5m]", "binary expression must contain only scalar and instant vector types"],
  ["1 < 2", "comparisons between scalars must use BOOL modifier"],
  ["a + bool b", "bool modifier can only be used on comparison operators"],
  ["a and 1", 'set operator "and" not allowed in binary scalar expression'],
  ["a + on(b) 1", "vector matching only allowed between instant vectors"],
  ["a and on(b) group_left c", 'no grouping allowed for "and" operation'],
  ["a + on(b) group_left(b) c", 'label "b" must not occur in ON and GROUP clause at once'],
  ["1[5m:]", "subquery is only allowed on instant vector, got scalar instead"],
])("%s is bad data: %s", (promql, message) => {
  expect(() => parsePromql(promql)).toThrow(message);
  expect(() => parsePromql(promql)).toThrow(expect.objectContaining({ kind: "bad_data" }));
});

test.each([
  ["foo(a)", 'unknown function with name "foo"'],
  ["holt_winters(a[5m], 0.1, 0.2)", 'unknown function with name "holt_winters"'],
  ["histogram_avg(a)", 'unknown function with name "histogram_avg"'],
  ["limitk(1, a)", "does not know"],
  ["a + fill(0) b", "does not know"],
  ["rate(a[5m + 1m])", "does not know"],
  ['{"a b"}', "does not know"],
  ['sum by ("b") (a)', "does not know"],
])("%s is more than the mesh in a box knows, and it says so", (promql, message) => {
  expect(() => parsePromql(promql)).toThrow(message);
  expect(() => parsePromql(promql)).toThrow(expect.objectContaining({ kind: "execution" }));
});

test("nesting has a depth at which it is refused, not a stack that breaks", () => {
  const nested = (levels: number) => `${"(".repeat(levels)}1${")".repeat(levels)}`;
  expect(shape(parsePromql(nested(300)))).toBe("1");
  expect(() => parsePromql(nested(2500))).toThrow("nested so deep");
});

test("a chain of hundreds of parts is read from left to right", () => {
  const parts = Array.from({ length: 300 }, () => "a");
  const chain = parsePromql(parts.join(" or "));
  expect(chain.kind === "binary" && shape(chain.right)).toBe("{__name__=a}");
});
