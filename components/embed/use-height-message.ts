import { type RefObject, useEffect } from "react";
import { postToParent } from "./frame-message";

/** Tells how many whole pixels the content is high, whenever that changes; `null`: nobody is told. */
export function useHeightMessage(
  rootRef: RefObject<HTMLElement | null>,
  origins: readonly string[] | null,
): void {
  useEffect(() => {
    const root = rootRef.current;
    if (root === null || origins === null) return;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      postToParent({ type: "resize", height }, origins);
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [rootRef, origins]);
}
