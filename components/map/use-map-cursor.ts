import { type KeyboardEvent, useEffect, useState } from "react";
import type { MapRenderer } from "./map-renderer";
import { type Direction, neighbourTowards } from "./neighbour-towards";
import type { Scene, SceneNode } from "./scene";
import type { Stage } from "./use-stage";
import { ZOOM_STEP } from "./viewport";

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const PAN_STEP_PX = 80;
const PANS: Record<Direction, readonly [number, number]> = {
  left: [PAN_STEP_PX, 0],
  right: [-PAN_STEP_PX, 0],
  up: [0, PAN_STEP_PX],
  down: [0, -PAN_STEP_PX],
};

type CursorProps = {
  scene: Scene | null;
  renderer: MapRenderer | null;
  stage: Stage;
  selected: string | null;
  onEnter: (node: SceneNode) => void;
};

/** The keyboard's place on the map, and what its keys do there. */
export function useMapCursor({ scene, renderer, stage, selected, onEnter }: CursorProps) {
  const [cursorId, setCursorId] = useState<string | null>(null);
  const nodes = scene?.nodes ?? [];
  const cursor = nodes.find(({ id }) => id === cursorId) ?? null;
  const pointedId = cursor?.id ?? null;

  useEffect(() => renderer?.point(pointedId), [renderer, pointedId]);

  const goTo = (id: string | null) => {
    setCursorId(id);
    if (id !== null) stage.reveal([id], false);
  };
  const walk = (direction: Direction) => {
    if (cursor) goTo(neighbourTowards(nodes, cursor, direction) ?? cursor.id);
    else goTo(firstStop(nodes, selected)?.id ?? null);
  };
  const act = (event: KeyboardEvent): boolean => {
    const direction = DIRECTIONS[event.key];
    if (direction && event.shiftKey) stage.panBy(...PANS[direction]);
    else if (direction) walk(direction);
    else if (event.key === "Enter" && cursor) onEnter(cursor);
    else if (event.key === "Escape" && cursor) setCursorId(null);
    else if (event.key === "+" || event.key === "=") stage.zoomBy(ZOOM_STEP);
    else if (event.key === "-") stage.zoomBy(1 / ZOOM_STEP);
    else if (event.key === "0") stage.showAll();
    else return false;
    return true;
  };
  return {
    cursor,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event)) event.preventDefault();
    },
  };
}

/** Where a walk begins: at what is selected, else at what is worst. */
function firstStop(nodes: readonly SceneNode[], selected: string | null): SceneNode | undefined {
  const healthIs = (health: string) => nodes.find((node) => node.health === health);
  return (
    nodes.find(({ id }) => id === selected) ??
    healthIs("failing") ??
    healthIs("degraded") ??
    nodes[0]
  );
}
