import type { Size } from "./box";
import type { Point } from "./layout-graph";

/** Boxes placed from the corner (0, 0) on, and how much room they take. */
export type Block = Size & { centres: readonly Point[] };
