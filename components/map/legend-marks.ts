import { OWNER_WORDS } from "@/components/ui/owner-words";
import { OWNERS, type Owner } from "@/lib/envoy/owner";
import { HEALTH_MARKS, LINE, type LineSwatch, lineMarks } from "./legend-line-marks";
import type { Scene, SceneNode } from "./scene";

/** How a mark is drawn beside its words, as plain data: on the page and in an export. */
export type Swatch =
  | LineSwatch
  | { kind: "owner"; owner: Owner }
  | { kind: "shape"; shape: SceneNode["kind"] };

export type LegendMark = { id: string; words: string; swatch: Swatch };

const SHAPES: readonly { kind: SceneNode["kind"]; words: string }[] = [
  { kind: "gateway", words: "gateway" },
  { kind: "external", words: "outside of the mesh" },
  { kind: "unknown", words: "not known to the mesh" },
  { kind: "namespace", words: "folded namespace: double-click opens it" },
];

/** The marks that are on screen now, and no others. */
export function legendMarks({ nodes, lines }: Scene): LegendMark[] {
  const healths = new Set(lines.map(({ health }) => health));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const owners = new Set(lines.map(({ owner }) => owner));
  const widths = new Set(lines.map(({ widthStep }) => widthStep));
  return [
    ...Object.entries(HEALTH_MARKS)
      .filter(([health]) => [...healths].some((one) => one === health))
      .map(([id, mark]) => ({ id, ...mark })),
    ...(widths.size > 1 ? [WIDTH] : []),
    ...lineMarks(lines),
    ...OWNERS.filter((owner) => owners.has(owner)).map((owner) => ({
      id: `owner ${owner}`,
      words: `owner: ${OWNER_WORDS[owner].word}`,
      swatch: { kind: "owner" as const, owner },
    })),
    ...SHAPES.filter(({ kind }) => kinds.has(kind)).map(({ kind, words }) => ({
      id: `kind ${kind}`,
      words,
      swatch: { kind: "shape" as const, shape: kind },
    })),
  ];
}

const WIDTH: LegendMark = {
  id: "width",
  words: "wider: more traffic, ten times a step",
  swatch: { ...LINE, widthPx: 5 },
};
