import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import type { Hover } from "./map-renderer";
import { useMapCursor } from "./use-map-cursor";
import { useMapSelection } from "./use-map-selection";
import { usePicture } from "./use-picture";
import { useRenderer } from "./use-renderer";
import { useStage } from "./use-stage";
import { viewportStore } from "./viewport-store";

const TYPING_PAUSE_MS = 350;

/** Everything that the map's parts show and do. */
export function useMap(answer: EdgesAnswer, containerRef: RefObject<HTMLElement | null>) {
  const [store] = useState(viewportStore);
  const [hover, setHover] = useState<Hover | null>(null);
  const picture = usePicture(answer);
  const { scene, foundEdgeIds } = picture;
  const { renderer, isFailed } = useRenderer(containerRef, scene, {
    onSelect: (id) => selection.select(id),
    onToggle: (id) => selection.toggle(id),
    onHover: setHover,
    onMove: picture.move,
    onViewport: (viewport) => stage.onViewport(viewport),
  });
  const stage = useStage({ containerRef, renderer, scene, scope: picture, store });
  const isDrawn = renderer !== null && scene !== null;
  const selection = useMapSelection(picture, stage, isDrawn);
  const cursor = useMapCursor({
    scene,
    renderer,
    stage,
    selected: selection.selected,
    onEnter: ({ id, kind }) => (kind === "namespace" ? selection.toggle(id) : selection.select(id)),
  });

  const showFound = useEffectEvent(() => {
    const found = scene?.lines.filter(({ emphasis }) => emphasis !== "dimmed") ?? [];
    if (foundEdgeIds !== null && found.length > 0)
      stage.reveal(
        found.map(({ id }) => id),
        true,
      );
  });
  useAfterPause(isDrawn ? picture.searchText : "", showFound);
  useOnceCleared(picture.searchText, stage.showAll);

  const failure = picture.failure ?? (isFailed ? "its code could not be fetched" : null);
  const leave = () => setHover(null);
  return { store, hover, leave, picture, isDrawn, failure, stage, selection, cursor };
}

/** A search that ends gives the whole picture back: what it led away from may be the worst of all. */
function useOnceCleared(text: string, act: () => void): void {
  const textRef = useRef(text);
  const onChange = useEffectEvent((now: string) => {
    if (now === "" && textRef.current !== "") act();
    textRef.current = now;
  });
  useEffect(() => onChange(text), [text]);
}

/** Once the fingers rest: a search that moved the picture with each letter would be hard to type. */
function useAfterPause(text: string, act: () => void): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => run(), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
}
