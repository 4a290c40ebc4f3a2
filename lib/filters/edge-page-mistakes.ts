import type { SearchParams } from "nuqs/server";
import { loadEdgePage } from "./edge-page";
import { screenMistakes } from "./filter-mistakes";
import type { FilterName } from "./mesh-filters";

/** What the pages of one edge and of one service read of an address. */
export const PAGE_FILTER_NAMES = [
  "namespace",
  "group",
  "window",
  "range",
  "at",
  "compare",
  "theme",
  "notice",
] as const satisfies FilterName[];

const OWN = ["source", "destination", "protocol"] as const;

/** One sentence for each part of an edge's address that cannot be read as it stands. */
export function edgePageMistakes(search: SearchParams): string[] {
  const read = loadEdgePage(search);
  const malformed = OWN.filter((name) => search[name] !== undefined && read[name] === null);
  return [
    ...screenMistakes(search, PAGE_FILTER_NAMES, OWN),
    ...malformed.map((name) => `${name} cannot be read: use ${HINTS[name]}.`),
  ];
}

const HINTS = {
  source: "[cluster/]namespace/name",
  destination: "[cluster/]namespace/name",
  protocol: "tcp, or leave it out",
};
