import { isFramePath } from "@/lib/filters/embed-page";

/** What the browser does not take, for as long as the page is open. */
const untilLeft = new Map<string, string>();

/** `null` where nothing is kept. */
export function keptText(name: string): string | null {
  return untilLeft.get(name) ?? storage()?.getItem(name) ?? null;
}

export function keepText(name: string, text: string | null): void {
  untilLeft.delete(name);
  const store = storage();
  try {
    if (text === null) store?.removeItem(name);
    else if (store === null) untilLeft.set(name, text);
    else store.setItem(name, text);
  } catch {
    if (text !== null) untilLeft.set(name, text); // it is full
  }
}

/** `null` where the browser allows none, and in a frame, which looks the same to everyone and leaves nothing behind. */
function storage(): Storage | null {
  try {
    return isFramePath(window.location.pathname) ? null : window.localStorage;
  } catch {
    return null;
  }
}
