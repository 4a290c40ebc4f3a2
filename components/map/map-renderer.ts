import type { Point } from "@/lib/layout/layout-graph";
import type { MapPalette } from "./map-palette";
import type { Scene } from "./scene";
import type { Viewport } from "./viewport";

export type Hover = { id: string; x: number; y: number };

export type MapEvents = {
  /** `null`: the empty ground. */
  onSelect: (id: string | null) => void;
  /** A double click or tap: what is folded opens, what is open folds. */
  onToggle: (id: string) => void;
  onHover: (hover: Hover | null) => void;
  onMove: (nodeId: string, to: Point) => void;
  onViewport: (viewport: Viewport) => void;
};

/** Whatever draws the map: scenes go in, events come out, and nothing else is known of it. */
export type MapRenderer = {
  draw: (scene: Scene) => void;
  paint: (palette: MapPalette) => void;
  /** Where the keyboard is; `null`: nowhere. */
  point: (nodeId: string | null) => void;
  show: (viewport: Viewport, isSmooth: boolean) => void;
  resize: () => void;
  dispose: () => void;
};

export type StartRenderer = (
  container: HTMLElement,
  palette: MapPalette,
  events: MapEvents,
) => MapRenderer;
