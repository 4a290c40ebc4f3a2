/** What a frame tells the page around it. Fields may be added to version 1; docs/embedding.md describes it. */
export type FrameMessage =
  | { type: "ready" }
  | { type: "resize"; height: number }
  | { type: "navigate"; url: string }
  | { type: "error"; source: string; kind: string; message: string };

const VERSION = 1;

/** To nobody but the origins that may show frames, and to the one around this frame where it is known. */
export function postToParent(message: FrameMessage, allowed: readonly string[]): void {
  if (window.parent === window) return;
  for (const origin of receivers(allowed, parentOrigin())) {
    window.parent.postMessage({ flaghoist: VERSION, ...message }, origin);
  }
}

/** As `frame-ancestors` has it, an origin over http stands for the same host over https too. */
export function receivers(allowed: readonly string[], parent: string | null): readonly string[] {
  if (parent === null) return allowed;
  const isAllowed = allowed.some(
    (origin) => origin === parent || origin.replace(/^http:/, "https:") === parent,
  );
  return isAllowed ? [parent] : [];
}

/** `null`: the browser does not tell, and the page around hides it. */
function parentOrigin(): string | null {
  const [nearest] = window.location.ancestorOrigins ?? [];
  if (nearest !== undefined) return nearest;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}
