import { useState } from "react";

type Drag = { startMs: number; endMs: number };
type Pointed = { activeLabel?: string | number | undefined };

/** From one press to its release, a stretch of time; a press without a move is none. */
export function useTimeDrag(onZoom: (fromMs: number, toMs: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = () => {
    setDrag(null);
    if (drag === null || drag.startMs === drag.endMs) return;
    onZoom(Math.min(drag.startMs, drag.endMs), Math.max(drag.startMs, drag.endMs));
  };
  const handlers = {
    onMouseDown: ({ activeLabel }: Pointed) => {
      const atMs = instantOf(activeLabel);
      if (atMs !== null) setDrag({ startMs: atMs, endMs: atMs });
    },
    onMouseMove: ({ activeLabel }: Pointed) => {
      const atMs = instantOf(activeLabel);
      if (drag !== null && atMs !== null) setDrag({ ...drag, endMs: atMs });
    },
    onMouseUp: end,
    onMouseLeave: () => setDrag(null),
  };
  const shown =
    drag === null || drag.startMs === drag.endMs
      ? null
      : { fromMs: drag.startMs, toMs: drag.endMs };
  return { drag: shown, handlers };
}

function instantOf(label: Pointed["activeLabel"]): number | null {
  if (label === undefined) return null;
  const atMs = Number(label);
  return Number.isFinite(atMs) ? atMs : null;
}
