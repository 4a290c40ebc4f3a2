/** How far apart the parts of a group stand, and how far from its outline. */
export type Spacing = {
  rowGapPx: number;
  /** Wider than between rows: lines and their labels run here. */
  columnGapPx: number;
  paddingPx: number;
  titleHeightPx: number;
  /** Up to this width, and the height to go with it, any shape is as good as any other. */
  smallWidthPx: number;
  /** What empty room costs beside a shape that is off: both are logarithms of ratios. */
  emptinessCost: number;
  /** What it costs to hide all links in columns that callers and callees share. */
  hiddenFlowCost: number;
};

/** Inside an island the flow is what matters; between large boxes room is, for their flow is vague. */
const BETWEEN_NODES = { smallWidthPx: 400, emptinessCost: 0.2, hiddenFlowCost: 4 };
const BETWEEN_BOXES = { smallWidthPx: 900, emptinessCost: 0.5, hiddenFlowCost: 0.5 };

const BANDS = { rowGapPx: 40, columnGapPx: 64, paddingPx: 28, titleHeightPx: 28 };
const BARE = { rowGapPx: 40, columnGapPx: 64, paddingPx: 0, titleHeightPx: 0 };

export const SPACING: Readonly<Record<"mesh" | "lanes" | "band" | "island", Spacing>> = {
  island: { rowGapPx: 14, columnGapPx: 48, paddingPx: 16, titleHeightPx: 24, ...BETWEEN_NODES },
  band: { ...BANDS, ...BETWEEN_BOXES },
  lanes: { ...BARE, rowGapPx: 64, ...BETWEEN_BOXES },
  /** What lies outside of all bands may stand above or below them: a wide picture has tiny names. */
  mesh: { ...BARE, ...BETWEEN_BOXES, hiddenFlowCost: 0.05 },
};

/** Width ÷ height of a picture that fills a landscape screen. */
export const SCREEN_ASPECT = 1.7;

/** Bands lie under each other, so each is the wider the less it holds: but no wider than this. */
export const WIDEST_ASPECT = 5;
