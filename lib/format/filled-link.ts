import type { LinkLayer, LinkTemplate, LinkTimeName, LinkValueName } from "./link-template";

/** What a link stands for, by the names that a template has for it; `null`: nobody told. */
export type LinkValues = Record<LinkValueName, string | null>;

const ESCAPES: Record<LinkLayer, (text: string) => string> = {
  pattern: (text) => text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&"),
  quotes: insideQuotes,
  json: insideQuotes,
  query: encodeURIComponent,
  path: encodeURIComponent,
};

/** The address; `null` where a value is missing, or would not stay in its place. */
export function filledLink({ pieces }: LinkTemplate, values: LinkValues): string | null {
  const parts = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const value = values[piece.name];
    return value === null ? null : placed(value, piece.inside);
  });
  return parts.includes(null) ? null : parts.join("");
}

export function usesLogs({ pieces }: LinkTemplate): boolean {
  return pieces.some((piece) => typeof piece !== "string" && piece.name === "logql");
}

/** A browser takes dots alone for a way up, however they are written. */
function placed(value: string, inside: readonly LinkLayer[]): string | null {
  if (value === "" || (inside.includes("path") && /^\.+$/.test(value))) return null;
  const whole = value.replace(/\p{Surrogate}/gu, "\ufffd");
  return inside.reduce((text, layer) => ESCAPES[layer](text), whole);
}

/** The strings of PromQL, LogQL and TraceQL are written as JSON's. */
function insideQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The span of a page, in the words of every tool. */
export function timeValues(fromMs: number, toMs: number): Record<LinkTimeName, string> {
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    fromMs: `${Math.floor(fromMs)}`,
    toMs: `${Math.ceil(toMs)}`,
    fromSeconds: `${Math.floor(fromMs / 1000)}`,
    toSeconds: `${Math.ceil(toMs / 1000)}`,
    fromMicros: `${Math.floor(fromMs) * 1000}`,
    toMicros: `${Math.ceil(toMs) * 1000}`,
  };
}
