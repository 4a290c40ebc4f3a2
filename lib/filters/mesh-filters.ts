import {
  createLoader,
  createMultiParser,
  createParser,
  createSerializer,
  parseAsStringLiteral,
} from "nuqs/server";
import { GROUPINGS, LATENCY_DEPTHS } from "@/lib/mesh/scope";
import { durationFromSeconds, secondsFromDuration } from "./duration";
import { SORT_COLUMNS, sortParser } from "./edge-sort";
import { instantFromMs, msFromInstant } from "./instant";
import { linkNoticeParser } from "./link-notices";
import { MAP_FILTER_HINTS, MAP_FILTER_NAMES, mapFilters } from "./map-filters";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const VIEWS = ["map", "table"] as const;
export type View = (typeof VIEWS)[number];
export const COMPARES = ["1h", "1d", "1w"] as const;
export type Compare = (typeof COMPARES)[number];

const MAX_NAMESPACES = 250;
const MAX_NAME_LENGTH = 253;
const MAX_TEXT_LENGTH = 500;
const MAX_EDGE_ID_LENGTH = 1_200;

const NAMESPACE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

function isNamespace(text: string): boolean {
  return text.length <= MAX_NAME_LENGTH && NAMESPACE.test(text);
}

/** Sorted and free of doubles, so that one selection has one URL and one question. */
const namespaceParser = createMultiParser({
  parse(texts) {
    const names = [...new Set(texts.filter(isNamespace))].sort();
    return names.length > 0 && names.length <= MAX_NAMESPACES ? names : null;
  },
  serialize: (names) => [...names],
  eq: (a, b) => a.length === b.length && a.every((name, index) => name === b[index]),
});

function durationParser(minSeconds: number, maxSeconds: number) {
  return createParser({
    parse(text) {
      const seconds = secondsFromDuration(text);
      return seconds !== null && seconds >= minSeconds && seconds <= maxSeconds ? seconds : null;
    },
    serialize: durationFromSeconds,
  });
}

function textParser(maxLength: number) {
  return createParser({
    parse: (text) => (text.length <= maxLength ? text : null),
    serialize: (text) => text,
  });
}

/** Every value a URL of the product may hold: the screens and the API read them here alone. */
export const meshFilters = {
  namespace: namespaceParser.withDefault([]),
  q: textParser(MAX_TEXT_LENGTH).withDefault(""),
  sort: sortParser,
  view: parseAsStringLiteral(VIEWS),
  group: parseAsStringLiteral(GROUPINGS).withDefault("service"),
  window: durationParser(10, 604_800).withDefault(300),
  range: durationParser(300, 2_592_000).withDefault(3_600),
  at: createParser({ parse: msFromInstant, serialize: instantFromMs }),
  compare: parseAsStringLiteral(COMPARES),
  selected: textParser(MAX_EDGE_ID_LENGTH),
  ...mapFilters,
  theme: parseAsStringLiteral(THEMES),
  notice: linkNoticeParser.withDefault([]),
  latency: parseAsStringLiteral(LATENCY_DEPTHS).withDefault("percentiles"),
};

export const loadFilters = createLoader(meshFilters);
export const serializeFilters = createSerializer(meshFilters);

export const SCREEN_FILTER_NAMES = [
  "namespace",
  "q",
  "sort",
  "view",
  "group",
  "window",
  "range",
  "at",
  "compare",
  "selected",
  ...MAP_FILTER_NAMES,
  "theme",
  "notice",
] as const;
export type FilterName = (typeof SCREEN_FILTER_NAMES)[number] | "latency";

/** How to write each value, for whoever wrote it wrongly. */
export const FILTER_HINTS: Record<FilterName, string> = {
  namespace: `letters, digits, "-", "_" and ".", ${MAX_NAME_LENGTH} characters at most, ${MAX_NAMESPACES} namespaces at most`,
  q: `a text of ${MAX_TEXT_LENGTH} characters at most`,
  sort: `one of ${SORT_COLUMNS.join(", ")}, with a leading - to turn it round`,
  view: VIEWS.join(" or "),
  group: GROUPINGS.join(" or "),
  window: "a duration from 10s to 1w, such as 30s, 5m or 1h30m",
  range: "a duration from 5m to 30d, such as 15m, 1h or 1d",
  at: "an RFC 3339 instant such as 2026-11-21T12:00:00Z, unix seconds or unix milliseconds",
  compare: "1h, 1d or 1w",
  selected: `the id of an edge, a node or a namespace, ${MAX_EDGE_ID_LENGTH} characters at most`,
  ...MAP_FILTER_HINTS,
  theme: THEMES.join(" or "),
  notice: "a word of Flaghoist's own, written by links from alerts",
  latency: "none, mean or percentiles",
};
