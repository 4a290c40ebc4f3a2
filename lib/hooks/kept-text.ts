import { isFramePath } from "@/lib/filters/embed-page";

/** `null` where nothing is kept, where the browser allows no storage, and in a frame. */
export function keptText(name: string): string | null {
  if (isFrame()) return null;
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Whether it could be kept; the page works without, and what was to be kept is lost with it. */
export function keepText(name: string, text: string | null): boolean {
  if (isFrame()) return false;
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** What other sites show must look the same to everyone, and leave nothing behind. */
function isFrame(): boolean {
  return isFramePath(window.location.pathname);
}
