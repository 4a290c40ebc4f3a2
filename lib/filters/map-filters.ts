import { createMultiParser, createParser, parseAsStringLiteral } from "nuqs/server";

export const LINE_LABELS = ["rate", "p99", "mtls"] as const;
export type LineLabel = (typeof LINE_LABELS)[number];

const HOPS = ["1", "2", "3"] as const;
const REACHES = ["all"] as const;
const HIDES = ["healthy"] as const;
const FOLDINGS = ["all", "none"] as const;

const MAX_ID_LENGTH = 600;
const MAX_IDS = 250;
const NUMBER = /^\d{1,9}(?:\.\d{1,6})?$/;

const idParser = createParser({
  parse: (text) => (text.length > 0 && text.length <= MAX_ID_LENGTH ? text : null),
  serialize: (id) => id,
});

/** Sorted and free of doubles, so that one picture has one URL. */
const idsParser = createMultiParser({
  parse(texts) {
    const ids = [...new Set(texts)].filter((id) => id.length > 0 && id.length <= MAX_ID_LENGTH);
    return ids.length > 0 && ids.length <= MAX_IDS ? ids.sort() : null;
  },
  serialize: (ids) => [...ids],
  eq: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
});

const rateParser = createParser({
  parse: (text) => (NUMBER.test(text) && Number(text) > 0 ? Number(text) : null),
  serialize: String,
});

/** How the map shows what the scope holds; none of it changes a number. */
export const mapFilters = {
  /** A node or a namespace, by its id. */
  focus: idParser,
  hops: parseAsStringLiteral(HOPS).withDefault("1"),
  /** Past the first hop only what is unhealthy is followed, or all. */
  reach: parseAsStringLiteral(REACHES),
  hide: parseAsStringLiteral(HIDES),
  least: rateParser,
  label: parseAsStringLiteral(LINE_LABELS).withDefault("rate"),
  folding: parseAsStringLiteral(FOLDINGS),
  /** Namespaces opened and folded by hand, whatever `folding` says. */
  open: idsParser.withDefault([]),
  fold: idsParser.withDefault([]),
};

export const MAP_FILTER_NAMES = [
  "focus",
  "hops",
  "reach",
  "hide",
  "least",
  "label",
  "folding",
  "open",
  "fold",
] as const satisfies (keyof typeof mapFilters)[];

export const MAP_FILTER_HINTS: Record<keyof typeof mapFilters, string> = {
  focus: `the id of a node or namespace, ${MAX_ID_LENGTH} characters at most`,
  hops: HOPS.join(", "),
  reach: "all",
  hide: "healthy",
  least: "requests a second above 0, such as 0.5",
  label: LINE_LABELS.join(", "),
  folding: FOLDINGS.join(" or "),
  open: `ids of namespaces, ${MAX_IDS} at most`,
  fold: `ids of namespaces, ${MAX_IDS} at most`,
};
