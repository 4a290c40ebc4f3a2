import type { Chance } from "./chance";

/** What a question may speak of: luck, and the instants that the series cover. */
export type Speech = { chance: Chance; startMs: number; endMs: number };

const COUNTERS = [
  "istio_requests_total",
  "istio_requests_total",
  "istio_tcp_sent_bytes_total",
  "istio_request_duration_milliseconds_count",
];

const GAUGES = ["pod_load", "pod_info", "pod_start_time_seconds"];

const COUNTER_MATCHERS = [
  'reporter="source"',
  'reporter!="source"',
  'source_workload=~"cart-.*|frontend"',
  'source_workload!="pay.ments"',
  'source_workload=~"(?i)CART-V[12]"',
  'source_workload!~"CART-V1|front"',
  'never_there=""',
];

const REQUEST_MATCHERS = [
  ...COUNTER_MATCHERS,
  'response_code=~"5.."',
  'response_code!~"2.+|0"',
  'source_cluster=""',
  'source_cluster!=""',
  'response_flags=~".*,.*"',
  "destination_service_name=~`cart|un[a-z]+`",
];

const GAUGE_MATCHERS = ['pod=~"[a-c]"', 'pod!="a"', 'zone=""', 'zone=~"x|"', "pod!~'[^a-d]'"];

export function selector(speech: Speech): string {
  return bareSelector(speech) + modifiers(speech);
}

export function counterSelector(speech: Speech): string {
  return bareCounter(speech) + modifiers(speech);
}

/** A gauge whose values never tie. */
export function unevenGauge(speech: Speech): string {
  return bareGauge(speech, "pod_load") + modifiers(speech);
}

/** A range selector of raw samples, or a subquery over them. */
export function rawRange(speech: Speech): string {
  const { chance } = speech;
  if (chance.happens(0.25)) return bareSubquery(speech, selector(speech)) + modifiers(speech);
  return `${bareSelector(speech)}[${duration(chance)}]${modifiers(speech)}`;
}

export function counterRange(speech: Speech): string {
  return `${bareCounter(speech)}[${duration(speech.chance)}]${modifiers(speech)}`;
}

/** Without `@`: 2.42 forgets the offset beside it in timestamp(x @ 1 offset 5m). */
export function unpinnedSelector(speech: Speech): string {
  return `${bareSelector(speech)} offset ${duration(speech.chance)}`;
}

/** Without `@`: 2.42 lets predict_linear's window move with the steps even where `@` pins it. */
export function unpinnedRange(speech: Speech): string {
  const { chance } = speech;
  return `${bareSelector(speech)}[${duration(chance)}] offset ${duration(chance)}`;
}

/** Not with both `@` and `offset`: 2.42 finds nothing in such a subquery inside another. */
export function subqueryOver(speech: Speech, operand: string): string {
  const modifier = speech.chance.pick(["", "", "", offset(speech), at(speech)]);
  return bareSubquery(speech, operand) + modifier;
}

function bareSubquery({ chance }: Speech, operand: string): string {
  const step = chance.pick(["", "", "30s", "1m", "47s", "2m10s"]);
  return `${operand}[${chance.pick(["1m", "5m", "11m30s"])}:${step}]`;
}

export function duration(chance: Chance): string {
  return chance.pick(["15s", "47s", "1m", "90s", "5m", "7m30s", "1h", "61100ms"]);
}

function modifiers(speech: Speech): string {
  const [back, pinned] = [offset(speech), at(speech)];
  const some = [back, back, pinned, pinned, pinned + back, back + pinned];
  return speech.chance.pick(["", "", "", "", "", ...some]);
}

function offset({ chance }: Speech): string {
  return ` offset ${chance.happens(0.3) ? "-" : ""}${duration(chance)}`;
}

function at({ chance, startMs, endMs }: Speech): string {
  const seconds = (chance.whole(startMs, endMs) / 1000).toFixed(3);
  return ` @ ${chance.pick([seconds, "start()", "end()"])}`;
}

function bareSelector(speech: Speech): string {
  const { chance } = speech;
  return chance.happens(0.6) ? bareCounter(speech) : bareGauge(speech, chance.pick(GAUGES));
}

function bareCounter({ chance }: Speech): string {
  const name = chance.pick(COUNTERS);
  const isRequests = name === "istio_requests_total";
  const matchers = some(chance, isRequests ? REQUEST_MATCHERS : COUNTER_MATCHERS);
  if (chance.happens(0.1)) return `{${[`__name__=~"${name}|pod_info"`, ...matchers].join(",")}}`;
  return matchers.length === 0 ? name : `${name}{${matchers.join(", ")}}`;
}

function bareGauge({ chance }: Speech, name: string): string {
  const matchers = some(chance, GAUGE_MATCHERS);
  return matchers.length === 0 ? name : `${name}{${matchers.join()}}`;
}

function some(chance: Chance, choices: readonly string[]): string[] {
  return Array.from({ length: chance.pick([0, 0, 1, 1, 2]) }, () => chance.pick(choices));
}
