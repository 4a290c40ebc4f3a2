import { keepText, keptText } from "@/lib/hooks/kept-text";
import type { Layout } from "@/lib/layout/layout-graph";
import { toLayout, toViewport } from "./kept-shapes";
import type { Viewport } from "./viewport";

/** Pictures that are kept at once; whoever opens one more loses the one seen longest ago. */
const MOST_PICTURES = 6;
/** A picture of three thousand nodes is half of this; browsers keep some five million characters. */
const MOST_CHARACTERS = 500_000;

const INDEX = "map";

export function keptLayout(key: string): Layout | null {
  return readKept(`map-layout:${key}`, toLayout);
}

export function keptViewport(key: string): Viewport | null {
  return readKept(`map-viewport:${key}`, toViewport);
}

export function keepLayout(key: string, layout: Layout): void {
  const text = JSON.stringify(layout);
  if (text.length > MOST_CHARACTERS) return;
  remember(key);
  keepText(`map-layout:${key}`, text);
}

/** `null`: the whole picture, however large the window is next time. */
export function keepViewport(key: string, viewport: Viewport | null): void {
  remember(key);
  keepText(`map-viewport:${key}`, viewport === null ? null : JSON.stringify(viewport));
}

export function forgetPicture(key: string): void {
  keepText(`map-layout:${key}`, null);
  keepText(`map-viewport:${key}`, null);
}

/** Puts a picture in front of the others, and lets go of those at the end. */
function remember(key: string): void {
  const known = readKept(INDEX, toKeys) ?? [];
  if (known[0] === key) return;
  const keys = [key, ...known.filter((other) => other !== key)];
  for (const old of keys.slice(MOST_PICTURES)) forgetPicture(old);
  keepText(INDEX, JSON.stringify(keys.slice(0, MOST_PICTURES)));
}

function readKept<Value>(name: string, convert: (value: unknown) => Value | null): Value | null {
  const text = keptText(name);
  if (text === null) return null;
  try {
    return convert(JSON.parse(text));
  } catch {
    return null;
  }
}

function toKeys(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((key) => typeof key === "string") : null;
}
