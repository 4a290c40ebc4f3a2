import { expect, test } from "vitest";
import { evaluateInstant } from "./evaluate";
import { labelsTest } from "./matcher";
import type { SeriesSource } from "./series";

const atMs = 1_000_000;

/** Each series has one sample, at the instant that is asked for. */
const values: Readonly<Record<string, readonly (readonly [Record<string, string>, number])[]>> = {
  load: [
    [{ pod: "a", zone: "x" }, 6],
    [{ pod: "b", zone: "x" }, 3],
    [{ pod: "c", zone: "y" }, 2],
  ],
  size: [
    [{ pod: "a", host: "one" }, 3],
    [{ pod: "b", host: "two" }, 3],
  ],
  zones: [
    [{ zone: "x", region: "north" }, 1],
    [{ zone: "y", region: "south" }, 1],
  ],
  cost: [[{ pod: "a", zone: "x" }, 6]],
};

const source: SeriesSource = {
  select(matchers) {
    const fits = labelsTest(matchers);
    return Object.entries(values)
      .flatMap(([name, rows]) =>
        rows.map(([labels, value]) => ({
          labels: { __name__: name, ...labels },
          timesMs: [atMs],
          values: [value],
        })),
      )
      .filter(({ labels }) => fits(labels));
  },
};

function ask(promql: string): string[] {
  const answer = evaluateInstant(source, promql, atMs);
  if (answer.resultType !== "vector") throw new Error(`${answer.resultType} is no vector`);
  return answer.rows.map(({ labels, value }) => `${Object.values(labels).join()} ${value}`).sort();
}

test.each([
  ["load / on (pod) size", ["a 2", "b 1"]],
  ["load / ignoring (zone, host) size", ["a 2", "b 1"]],
  ["load > on (pod) size", ["a 6"]],
  ["load > bool on (pod) size", ["a 1", "b 0"]],
  ["load * on (zone) group_left (region) zones", ["a,x,north 6", "b,x,north 3", "c,y,south 2"]],
  ["zones * on (zone) group_right () load", ["a,x 6", "b,x 3", "c,y 2"]],
  ["load == on (pod) load", ["a 6", "b 3", "c 2"]],
  ["load and on (pod) size", ["load,a,x 6", "load,b,x 3"]],
  ["load unless on (pod) size", ["load,c,y 2"]],
  ["size or on (pod) load", ["load,c,y 2", "size,a,one 3", "size,b,two 3"]],
  ["2 < load", ["load,a,x 6", "load,b,x 3"]],
  ["load - 1", ["a,x 5", "b,x 2", "c,y 1"]],
  ["never + load", []],
])("%s gives %s", (promql, rows) => {
  expect(ask(promql)).toEqual(rows);
});

test.each([
  ["sum by (zone) (load)", ["x 9", "y 2"]],
  ["avg without (pod) (load)", ["x 4.5", "y 2"]],
  ["1 / sum(0 * -load)", [" -Infinity"]],
  ["max(load)", [" 6"]],
  ["min(load)", [" 2"]],
  ["count by (zone) (load)", ["x 2", "y 1"]],
  ["group(load)", [" 1"]],
  ["stddev by (zone) (load)", ["x 1.5", "y 0"]],
  ["quantile(0.5, load)", [" 3"]],
  ["topk by (zone) (1, load)", ["load,a,x 6", "load,c,y 2"]],
  ["bottomk(1, load)", ["load,c,y 2"]],
  ["topk(0, load)", []],
  ['count_values("size", size)', ["3 2"]],
  ['count_values without (pod, host) ("size", size)', ["3 2"]],
  ["sum by (__name__) ({pod=~'a|b'})", ["cost 6", "load 9", "size 6"]],
])("%s gives %s", (promql, rows) => {
  expect(ask(promql)).toEqual(rows);
});

test.each([
  ["load + on (zone) load", "many-to-many matching not allowed"],
  ["load + on (zone) zones", "many-to-one matching must be explicit (group_left/group_right)"],
  [
    '{__name__=~"load|cost"} * on (zone) group_left zones',
    "grouping labels must ensure unique matches",
  ],
  ['-{__name__=~"load|cost"}', "vector cannot contain metrics with the same labelset"],
  [
    'count_over_time({__name__=~"load|cost"}[5m])',
    "vector cannot contain metrics with the same labelset",
  ],
  ["topk(NaN, load)", "Scalar value NaN overflows int64"],
  ['count_values("1", load)', 'invalid label name "1"'],
])("%s is refused: %s", (promql, message) => {
  expect(() => ask(promql)).toThrow(message);
});
