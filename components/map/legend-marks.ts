import { OWNER_WORDS } from "@/components/ui/owner-words";
import { OWNERS, type Owner } from "@/lib/envoy/owner";
import type { Health } from "@/lib/mesh/edge";
import type { PaletteName } from "./map-palette";
import type { Scene, SceneLine, SceneNode } from "./scene";

/** How a mark is drawn beside its words, as plain data: on the page and in an export. */
export type Swatch =
  | {
      kind: "line";
      color: PaletteName;
      widthPx: number;
      opacity: number;
      isDashed: boolean;
      isHollow: boolean;
      halo: { color: PaletteName; opacity: number } | null;
    }
  | { kind: "owner"; owner: Owner }
  | { kind: "shape"; shape: SceneNode["kind"] };

export type LegendMark = { id: string; words: string; swatch: Swatch };

const LINE = {
  kind: "line",
  color: "lineStrong",
  widthPx: 2,
  opacity: 0.75,
  isDashed: false,
  isHollow: false,
  halo: null,
} as const;

const HEALTHS: Record<Health, { words: string; swatch: Swatch }> = {
  failing: { words: "failing", swatch: { ...LINE, color: "failing", widthPx: 3, opacity: 1 } },
  degraded: { words: "degraded", swatch: { ...LINE, color: "degraded", widthPx: 3, opacity: 1 } },
  unknown: {
    words: "nobody tells how it is",
    swatch: { ...LINE, color: "neutral", widthPx: 3, opacity: 1, isHollow: true },
  },
  healthy: { words: "healthy", swatch: LINE },
  idle: { words: "idle", swatch: { ...LINE, opacity: 0.35 } },
};

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
    ...Object.entries(HEALTHS)
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

function lineMarks(lines: readonly SceneLine[]): LegendMark[] {
  const marks: { isOn: (line: SceneLine) => boolean; mark: LegendMark }[] = [
    {
      isOn: ({ isPlaintext }) => isPlaintext,
      mark: { id: "plaintext", words: "plaintext", swatch: { ...LINE, isDashed: true } },
    },
    {
      isOn: ({ role }) => role === "origin",
      mark: { id: "origin", words: "failures start here", swatch: haloed("failing", 0.32) },
    },
    {
      isOn: ({ role }) => role === "sufferer",
      mark: { id: "sufferer", words: "only passes failures on", swatch: haloed("failing", 0.14) },
    },
    {
      isOn: ({ change }) => change !== null,
      mark: {
        id: "change",
        words: "changed: new, gone, worse or better",
        swatch: haloed("accent", 0.3),
      },
    },
  ];
  return marks.filter(({ isOn }) => lines.some(isOn)).map(({ mark }) => mark);
}

function haloed(color: PaletteName, opacity: number): Swatch {
  return { ...LINE, halo: { color, opacity } };
}
