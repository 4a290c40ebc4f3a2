import { CHANGE_WORDS } from "@/components/ui/change-words";
import type { LineChange } from "@/lib/graph/graph";
import type { Health } from "@/lib/mesh/edge";
import { glowOf } from "./line-glow";
import type { PaletteName } from "./map-palette";
import type { SceneLine } from "./scene";

export type LineSwatch = {
  kind: "line";
  color: PaletteName;
  widthPx: number;
  opacity: number;
  isDashed: boolean;
  isHollow: boolean;
  /** What stands at its end: nothing, or the bar of what is denied. */
  hasBar: boolean;
  halo: { color: PaletteName; opacity: number } | null;
};

/** The bar at the end of a swatch, as the path of an SVG. */
export const BAR = "M26 3v10";

type LineMark = { id: string; words: string; swatch: LineSwatch };

export const LINE: LineSwatch = {
  kind: "line",
  color: "lineStrong",
  widthPx: 2,
  opacity: 0.75,
  isDashed: false,
  isHollow: false,
  hasBar: false,
  halo: null,
};

const WELL = { health: "healthy", isDenied: false, role: null, change: null } as const;
const FAILING = { ...WELL, health: "failing" } as const;
const DEGRADED = { ...WELL, health: "degraded" } as const;
const UNWELL: LineSwatch = { ...LINE, color: "failing", widthPx: 3, opacity: 1 };

export const HEALTH_MARKS: Record<Health, { words: string; swatch: LineSwatch }> = {
  failing: { words: "failing", swatch: { ...UNWELL, halo: glowOf(FAILING) } },
  degraded: {
    words: "degraded",
    swatch: { ...UNWELL, color: "degraded", halo: glowOf(DEGRADED) },
  },
  unknown: {
    words: "nobody tells how it is",
    swatch: { ...LINE, color: "neutral", widthPx: 3, opacity: 1, isHollow: true },
  },
  healthy: { words: "healthy", swatch: LINE },
  idle: { words: "idle", swatch: { ...LINE, opacity: 0.35 } },
};

const CHANGES: readonly LineChange[] = ["worse", "new", "gone", "better"];

const MARKS: readonly { isOn: (line: SceneLine) => boolean; mark: LineMark }[] = [
  {
    isOn: ({ isDenied }) => isDenied,
    mark: {
      id: "denied",
      words: "much is denied",
      swatch: {
        ...LINE,
        color: "neutral",
        opacity: 1,
        hasBar: true,
        halo: glowOf({ ...WELL, isDenied: true }),
      },
    },
  },
  {
    isOn: ({ isPlaintext }) => isPlaintext,
    mark: { id: "plaintext", words: "plaintext", swatch: { ...LINE, isDashed: true } },
  },
  {
    isOn: ({ role, change }) => role === "origin" && change === null,
    mark: {
      id: "origin",
      words: "failures start here",
      swatch: { ...UNWELL, halo: glowOf({ ...FAILING, role: "origin" }) },
    },
  },
  {
    isOn: ({ role, change }) => role === "sufferer" && change === null,
    mark: {
      id: "sufferer",
      words: "only passes failures on",
      swatch: { ...UNWELL, halo: glowOf({ ...FAILING, role: "sufferer" }) },
    },
  },
  ...CHANGES.map((change) => ({
    isOn: (line: SceneLine) => line.change === change,
    mark: {
      id: `change ${change}`,
      words: `${CHANGE_WORDS[change].glyph} ${CHANGE_WORDS[change].word}`,
      swatch: { ...LINE, halo: glowOf({ ...WELL, change }) },
    },
  })),
];

/** What marks out some of these lines, beside how they are. */
export function lineMarks(lines: readonly SceneLine[]): LineMark[] {
  return MARKS.filter(({ isOn }) => lines.some(isOn)).map(({ mark }) => mark);
}
