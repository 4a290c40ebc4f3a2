import { useSyncExternalStore } from "react";

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

/** `null` where nothing is stored, and where the browser keeps storage from a framed page. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function store(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The page works without: the choice is lost with it.
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** A choice of the reader's own, kept by the browser; `null` is none. */
export function usePreference(name: string) {
  const chosen = useSyncExternalStore(
    subscribe,
    () => stored(name),
    () => null,
  );
  return [chosen, (value: string | null) => store(name, value)] as const;
}
