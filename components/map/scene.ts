import type { Owner } from "@/lib/envoy/owner";
import type { GraphNode, LineChange, WidthStep } from "@/lib/graph/graph";
import type { Health } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";

/** How an element stands out of the others, by what the person looks for. */
export type Emphasis = "none" | "selected" | "dimmed";

/** The place of a line in a chain of failures: where they start, or who only passes them on. */
export type CulpritRole = "origin" | "sufferer";

/** An open namespace, or the cluster around several. Centre and size in the picture's own pixels. */
export type SceneBox = {
  id: string;
  kind: "island" | "band";
  text: string;
  health: Health | null;
  x: number;
  y: number;
  widthPx: number;
  heightPx: number;
  emphasis: Emphasis;
};

export type SceneNode = {
  id: string;
  kind: GraphNode["kind"];
  /** What stands inside, line by line. */
  text: string;
  fullName: string;
  health: Health | null;
  x: number;
  y: number;
  widthPx: number;
  heightPx: number;
  emphasis: Emphasis;
};

export type SceneLine = {
  id: string;
  sourceId: string;
  targetId: string;
  widthStep: WidthStep;
  health: Health;
  /** Who owns the failures, where there are any. */
  owner: Owner | null;
  /** Nothing fails, and much is denied. */
  isDenied: boolean;
  isPlaintext: boolean;
  /** How far it swings aside, where it shares its two ends with other lines; 0: straight. */
  bendPx: number;
  /** Both its ends are one. */
  isLoop: boolean;
  /** What is read from afar: the owner's letter, and the glyph of a change. */
  sign: string | null;
  /** Where there is room along the line; `null`: nothing. */
  tag: string | null;
  /** On hover and selection, whatever the room. */
  fullTag: string;
  change: LineChange | null;
  role: CulpritRole | null;
  emphasis: Emphasis;
};

/** What a tired eye has to find first, however thin the line. */
export function isNotable(line: Pick<SceneLine, "health" | "isDenied">): boolean {
  return isUnhealthy(line) || line.isDenied;
}

/** All that is drawn, as plain data: whoever draws it decides nothing. */
export type Scene = {
  boxes: readonly SceneBox[];
  nodes: readonly SceneNode[];
  lines: readonly SceneLine[];
};

export const NO_SCENE: Scene = { boxes: [], nodes: [], lines: [] };
