import {
  counterRange,
  counterSelector,
  duration,
  rawRange,
  type Speech,
  selector,
  subqueryOver,
  unevenGauge,
  unpinnedRange,
  unpinnedSelector,
} from "./selector-grammar";

/**
 * Writes random PromQL for the sample series. It stays away from where the last digit of a sum decides
 * the answer: steps, ranks, equality and spread are asked of raw samples, which both sides read alike.
 */

const STEPPED_RANGE_FUNCTIONS = [
  "changes",
  "resets",
  "deriv",
  "stddev_over_time",
  "stdvar_over_time",
];
const RANGE_FUNCTIONS = [
  ...["avg_over_time", "count_over_time", "last_over_time", "max_over_time", "min_over_time"],
  ...["present_over_time", "sum_over_time", "absent_over_time"],
];
const CHANGE_FUNCTIONS = ["delta", "idelta", "increase", "irate", "rate"];

const VALUE_FUNCTIONS = [
  ...[
    "abs",
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atanh",
    "ceil",
    "cos",
    "cosh",
    "deg",
    "exp",
  ],
  ...["floor", "ln", "log10", "log2", "rad", "round", "sgn", "sin", "sinh", "sqrt", "tan", "tanh"],
];

const CALENDAR_FUNCTIONS = [
  ...["day_of_month", "day_of_week", "day_of_year", "days_in_month"],
  ...["hour", "minute", "month", "year"],
];

const SMOOTH_AGGREGATIONS = ["sum", "avg", "min", "max", "count", "group"];
const RAW_AGGREGATIONS = ["stddev", "stdvar"];

const ARITHMETIC = ["+", "-", "*", "/", "%", "^", "atan2"];
const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="];
const SET_OPERATORS = ["and", "or", "unless"];

const LABELS = ["reporter", "source_workload", "destination_service_name", "response_code"];

/** A question or more for each function, aggregation, operator and modifier, and then mixed ones. */
export function questionsFrom(speech: Speech, mixed: number): string[] {
  const twice = (write: () => string) => [write(), write()];
  return [
    ...[...RANGE_FUNCTIONS, ...STEPPED_RANGE_FUNCTIONS].flatMap((name) =>
      twice(() => `${name}(${rawRange(speech)})`),
    ),
    ...CHANGE_FUNCTIONS.flatMap((name) => twice(() => `${name}(${rawRange(speech)})`)),
    ...CHANGE_FUNCTIONS.flatMap((name) => twice(() => `${name}(${counterRange(speech)})`)),
    ...twice(() => `quantile_over_time(${quantile(speech)}, ${rawRange(speech)})`),
    ...twice(() => `predict_linear(${unpinnedRange(speech)}, ${threshold(speech)})`),
    ...VALUE_FUNCTIONS.map((name) => `${name}(${unevenGauge(speech)})`),
    ...VALUE_FUNCTIONS.map((name) => `${name}(${selector(speech)} / 60)`),
    ...clampsAndRounds(speech),
    ...CALENDAR_FUNCTIONS.flatMap((name) => [
      `${name}()`,
      `${name}(pod_start_time_seconds)`,
      `${name}(vector(${speech.chance.whole(0, 4_000_000_000)}))`,
    ]),
    ...others(speech),
    ...[...SMOOTH_AGGREGATIONS, ...RAW_AGGREGATIONS].flatMap((op) =>
      twice(() => aggregation(speech, op, selector(speech))),
    ),
    ...rankings(speech),
    ...[...ARITHMETIC, ...COMPARISONS].flatMap((op) => binaries(speech, op)),
    ...SET_OPERATORS.flatMap((op) => [
      `${counterSelector(speech)} ${op} ${counterSelector(speech)}`,
      `${counterSelector(speech)} ${op} on (${labels(speech)}) ${selector(speech)}`,
      `${unevenGauge(speech)} ${op} ignoring (zone, version) ${selector(speech)}`,
      `${counterSelector(speech)} ${op} on () vector(1)`,
    ]),
    ...Array.from({ length: 12 }, () => selector(speech)),
    ...Array.from({ length: 12 }, () => `-${rateOf(speech)}`),
    ...Array.from({ length: mixed }, () => vector(speech, 3)),
  ];
}

function clampsAndRounds(speech: Speech): string[] {
  return [
    `clamp(${unevenGauge(speech)}, ${threshold(speech)}, ${threshold(speech)})`,
    `clamp(${unevenGauge(speech)}, -20, time() / 1e8)`,
    `clamp_max(${unevenGauge(speech)}, ${threshold(speech)})`,
    `clamp_min(${unevenGauge(speech)}, ${threshold(speech)})`,
    `round(${unevenGauge(speech)}, ${speech.chance.pick(["0.1", "5", "3.7", "-2"])})`,
  ];
}

function others(speech: Speech): string[] {
  return [
    `absent(${selector(speech)})`,
    'absent(never{a="b", c=~"d", e="f", e="g"})',
    'absent_over_time(never{a="b"}[5m])',
    "absent(sum(never))",
    "time() + pi()",
    "vector(time())",
    `scalar(${unevenGauge(speech)})`,
    "scalar(pod_info{pod='a'}) + bool_is_no_word",
    `scalar(sum(${rateOf(speech)})) * ${unevenGauge(speech)}`,
    `sort(${unevenGauge(speech)})`,
    `sort_desc(${unevenGauge(speech)})`,
    `timestamp(${unpinnedSelector(speech)})`,
    "timestamp(pod_load @ end())",
    `timestamp(${rateOf(speech)})`,
    "timestamp(timestamp(pod_load))",
    ...Array.from({ length: 4 }, () => histogramQuantile(speech)),
    "histogram_quantile(0.9, istio_request_duration_milliseconds_bucket)",
    "histogram_quantile(-1, istio_request_duration_milliseconds_bucket)",
    "histogram_quantile(2, istio_request_duration_milliseconds_bucket)",
    "histogram_quantile(NaN, istio_request_duration_milliseconds_bucket)",
    "histogram_quantile(0.7, sum by (le) (istio_request_duration_milliseconds_bucket))",
    "histogram_quantile(0.5, pod_load)",
    ...Array.from({ length: 3 }, () => relabelled(speech, selector(speech))),
    'label_join(pod_load, "zone", "/", "zone", "pod", "never_there")',
    'label_join(pod_load, "zone", "")',
    `label_replace(pod_load, "pod", "$0-\${word}$$$2", "pod", "(?P<word>[a-c])")`,
    'label_replace(pod_load, "__name__", "renamed", "pod", ".*")',
  ];
}

function binaries(speech: Speech, op: string): string[] {
  const { chance } = speech;
  const bool = COMPARISONS.includes(op) ? chance.pick(["", " bool"]) : "";
  const by = labels(speech);
  const sums = () => `sum by (${by}) (${counterSelector(speech)})`;
  return [
    `${unevenGauge(speech)} ${op}${bool} ${threshold(speech)}`,
    `${threshold(speech)} ${op}${bool} ${unevenGauge(speech)}`,
    `2 ${op}${COMPARISONS.includes(op) ? " bool" : ""} ${chance.pick(["3", "-1", "NaN", "Inf", "0"])}`,
    `${sums()} ${op}${bool} ${sums()}`,
    `${sums()} ${op}${bool} on (${by}) ${counterSelector(speech)}`,
    `pod_load ${op}${bool} on (pod) pod_info`,
    `pod_load ${op}${bool} ignoring (zone, version) pod_info`,
    `pod_load ${op}${bool} on (pod) group_left (version, zone) pod_info`,
    `pod_info ${op}${bool} on (pod) group_right () pod_load`,
    `sum by (pod) (pod_info) ${op}${bool} ignoring (zone) group_right (pod) pod_load`,
  ];
}

function rankings(speech: Speech): string[] {
  const k = () => speech.chance.whole(-1, 5);
  return [
    `topk(${k()}, ${unevenGauge(speech)})`,
    `topk by (zone) (${k()}.9, ${unevenGauge(speech)})`,
    `bottomk(${k()}, ${unevenGauge(speech)})`,
    `bottomk without (pod) (${k()}, ${unevenGauge(speech)})`,
    `quantile(${quantile(speech)}, ${unevenGauge(speech)})`,
    `quantile by (zone) (${quantile(speech)}, ${unevenGauge(speech)})`,
    `quantile without (pod, zone) (${quantile(speech)}, ${unevenGauge(speech)})`,
    `count_values("value", ${selector(speech)})`,
    `count_values without (pod) ("pod", ${unevenGauge(speech)})`,
    `count_values by (zone) ("value", ${unevenGauge(speech)} / 1e7)`,
  ];
}

function vector(speech: Speech, depth: number): string {
  if (depth === 0) return speech.chance.happens(0.6) ? rateOf(speech) : selector(speech);
  const inner = () => vector(speech, depth - 1);
  const { chance } = speech;
  const write = chance.pick([
    inner,
    () => aggregation(speech, chance.pick(SMOOTH_AGGREGATIONS), inner()),
    () => aggregation(speech, chance.pick(SMOOTH_AGGREGATIONS), inner()),
    () => `${chance.pick(RANGE_FUNCTIONS)}(${subqueryOver(speech, `(${inner()})`)})`,
    () => `(${inner()}) ${chance.pick(["+", "-", "*", "/"])} ${threshold(speech)}`,
    () => `${threshold(speech)} ${chance.pick(["+", "-", "*", "/"])} (${inner()})`,
    () => `(${inner()}) ${chance.pick(["<", ">", ">= bool", "!="])} ${threshold(speech)}`,
    () => `(${inner()}) ${chance.pick(SET_OPERATORS)} on (${labels(speech)}) (${inner()})`,
    () => `(${inner()}) or (${inner()})`,
    () => {
      const by = labels(speech);
      const sum = () => `sum by (${by}) (${inner()})`;
      return `${sum()} ${chance.pick(["*", "/", "+"])} ${sum()}`;
    },
    () => relabelled(speech, inner()),
    () => `-(${inner()})`,
    () => `clamp_min(${inner()}, ${threshold(speech)})`,
    () => histogramQuantile(speech),
    () => `absent(${inner()})`,
    () => `vector(scalar(${inner()}))`,
  ]);
  return write();
}

function rateOf(speech: Speech): string {
  return `${speech.chance.pick(["rate", "increase", "irate"])}(${counterRange(speech)})`;
}

function histogramQuantile(speech: Speech): string {
  const buckets = `rate(istio_request_duration_milliseconds_bucket[${duration(speech.chance)}])`;
  const by = speech.chance.pick(["le", "le, source_workload", "source_workload, reporter, le"]);
  const q = (speech.chance.between(0.02, 0.98) ** 2).toFixed(5);
  return `histogram_quantile(${q}, sum by (${by}) (${buckets}))`;
}

function relabelled({ chance }: Speech, operand: string): string {
  return chance.pick([
    `label_replace(${operand}, "to", "$1", "source_workload", "([^-]*)(-.*)?")`,
    `label_replace(${operand}, "source_workload", "", "source_workload", ".*")`,
    `label_replace(${operand}, "part", "sent", "", "")`,
    `label_join(${operand}, "joined", ":", "source_workload", "reporter", "pod")`,
  ]);
}

function aggregation(speech: Speech, op: string, operand: string): string {
  const { chance } = speech;
  const grouping = `${chance.pick(["by", "without"])} (${labels(speech)})`;
  return chance.pick([
    `${op}(${operand})`,
    `${op} ${grouping} (${operand})`,
    `${op}(${operand}) ${grouping}`,
  ]);
}

function labels({ chance }: Speech): string {
  const picked = Array.from({ length: chance.whole(0, 3) }, () =>
    chance.pick([...LABELS, "source_cluster", "pod", "never_there"]),
  );
  return [...new Set(picked)].join(", ");
}

function threshold({ chance }: Speech): string {
  return chance.between(-40, 40).toFixed(4);
}

function quantile({ chance }: Speech): string {
  return chance.pick([
    chance.next().toFixed(4),
    chance.next().toFixed(4),
    "0",
    "1",
    "-1",
    "2",
    "NaN",
  ]);
}
