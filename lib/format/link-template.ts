/** When, as every tool writes it: made of digits and signs that mean nothing anywhere. */
export const LINK_TIME_NAMES = [
  "from",
  "to",
  "fromMs",
  "toMs",
  "fromSeconds",
  "toSeconds",
  "fromMicros",
  "toMicros",
] as const;

/** What a template may be filled with. */
export const LINK_VALUE_NAMES = [
  "service",
  "namespace",
  "cluster",
  "workload",
  "callerService",
  "callerNamespace",
  "callerCluster",
  "callerWorkload",
  "logql",
  ...LINK_TIME_NAMES,
] as const;

export type LinkTimeName = (typeof LINK_TIME_NAMES)[number];
export type LinkValueName = (typeof LINK_VALUE_NAMES)[number];

/** What a value stands in: each layer has its own way to escape. */
export type LinkLayer = "pattern" | "quotes" | "json" | "query" | "path";

/** Text that is escaped already, or a value's place and what it stands in, from the innermost out. */
export type LinkPiece = string | { name: LinkValueName; inside: readonly LinkLayer[] };

/** A link to another tool, to be filled in for what a page is about. */
export type LinkTemplate = { name: string; pieces: readonly LinkPiece[] };
