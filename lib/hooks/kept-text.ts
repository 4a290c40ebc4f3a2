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

/** `null` where the browser allows none, and in a frame, from which `public/theme.js` keeps it. */
function storage(): Storage | null {
  try {
    return window.localStorage ?? null;
  } catch {
    return null;
  }
}
