import { useEffect, useRef } from "react";

/** Whoever was in a phase that has ended goes on at the heading of the next one. */
export function useHeadingFocus(phase: string) {
  const viewRef = useRef<HTMLElement | null>(null);
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    const heading = viewRef.current?.querySelector("h1");
    const focused = document.activeElement;
    const isElsewhere = focused !== document.body && viewRef.current?.contains(focused) === false;
    if (!heading || isElsewhere) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [phase]);
  return viewRef;
}
