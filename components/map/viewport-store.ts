import type { ScreenSize, Viewport } from "./viewport";

/** What of the picture is on screen, which the canvas alone decides and others follow. */
export type View = { viewport: Viewport; size: ScreenSize };

export type ViewportStore = {
  current: () => View | null;
  set: (view: View) => void;
  subscribe: (onChange: () => void) => () => void;
};

export function viewportStore(): ViewportStore {
  const listeners = new Set<() => void>();
  let view: View | null = null;
  return {
    current: () => view,
    set: (next) => {
      view = next;
      for (const notify of listeners) notify();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
