import { useSyncExternalStore } from "react";
import { keepText, keptText } from "./kept-text";

/** A change in this tab; the browser's own `storage` event tells of the other tabs. */
const CHANGED = "flaghoist:preference";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function choose(name: string, value: string | null): void {
  keepText(name, value);
  window.dispatchEvent(new Event(CHANGED));
}

/** A choice of the reader's own, kept by the browser; `null` is none. */
export function usePreference(name: string) {
  const chosen = useSyncExternalStore(
    subscribe,
    () => keptText(name),
    () => null,
  );
  return [chosen, (value: string | null) => choose(name, value)] as const;
}
