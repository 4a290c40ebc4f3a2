import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Layout, LayoutGraph, Point } from "@/lib/layout/layout-graph";
import { forgetPicture, keepLayout, keptLayout } from "./kept-picture";
import { type LayoutClient, startLayoutWorker } from "./layout-client";
import { movedLayout } from "./moved-layout";

export type LayoutScope = {
  /** Which picture this is: pictures of other keys know nothing of its places. */
  key: string;
  /** A pinned picture is everyone's: it neither begins with what was kept here, nor is it kept. */
  isPinned: boolean;
};

export type LayoutState = {
  /** `null` until there is one for this key. */
  layout: Layout | null;
  /** Why the newest nodes have no places. */
  failure: string | null;
  move: (nodeId: string, to: Point) => void;
  /** Forgets where things were put, and lays out from names and ties alone. */
  reset: () => void;
};

type Placed = { key: string; layout: Layout };

/** Where everything stands. A refresh that brings the same nodes and ties asks for nothing. */
export function useLayout(graph: LayoutGraph, { key, isPinned }: LayoutScope): LayoutState {
  const [placed, setPlaced] = useState<Placed | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const clientRef = useRef<LayoutClient | null>(null);
  const structure = JSON.stringify(graph);

  const place = (layout: Layout) => {
    setFailure(null);
    setPlaced({ key, layout });
    if (!isPinned) keepLayout(key, layout);
  };
  const onLayout = useEffectEvent(place);
  const knownOf = useEffectEvent((of: string) => knownLayout(placed, of, isPinned));
  useEffect(() => {
    const client = startLayoutWorker({
      onLayout: (layout) => onLayout(layout),
      onFailure: setFailure,
    });
    clientRef.current = client;
    return () => client.stop();
  }, []);
  useEffect(() => {
    clientRef.current?.ask(structure, knownOf(key));
  }, [structure, key]);

  return {
    layout: placed?.key === key ? placed.layout : null,
    failure,
    move: (nodeId, to) => {
      if (placed?.key !== key) return;
      const moved = movedLayout(placed.layout, graph, nodeId, to);
      place(moved);
      clientRef.current?.correct(structure, moved);
    },
    reset: () => {
      forgetPicture(key);
      clientRef.current?.restart(structure);
    },
  };
}

function knownLayout(placed: Placed | null, key: string, isPinned: boolean): Layout | null {
  if (placed?.key === key) return placed.layout;
  return isPinned ? null : keptLayout(key);
}
