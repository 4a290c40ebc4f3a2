import { textWidth } from "./text-width";

type Tone = "failing" | "degraded" | "healthy" | "idle" | "unknown";

export type BadgeText = {
  name: string;
  state: string;
  /** What is read to whoever does not see it. */
  sentence: string;
  /** `null`: nobody can tell. */
  health: Tone | null;
};

/** White on a colour where it is known how things are; drawn in outline where it is not. */
const LOOKS: Record<Tone, { fill: string; ink: string; glyph: string }> = {
  failing: { fill: "#a4161a", ink: "#ffffff", glyph: "m-3.5-3.5 7 7m0-7-7 7" },
  degraded: { fill: "#9a6700", ink: "#ffffff", glyph: "M0-4 4.5 4h-9z" },
  healthy: { fill: "#56606b", ink: "#ffffff", glyph: "m-3.5 0 2.5 3 4.5-6" },
  idle: { fill: "#ffffff", ink: "#56606b", glyph: "M-3 0h6" },
  unknown: {
    fill: "#ffffff",
    ink: "#56606b",
    glyph: "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
  },
};

const NAME_FILL = "#1a2027";
const HEIGHT = 20;
const PADDING = 8;
const GLYPH_ROOM = 14;
const BASELINE = 14;
const LONGEST_NAME = 80;
const LONGEST_STATE = 60;

/** An image of two parts that needs no font of its own: each text is fitted into the room it is given. */
export function badgeSvg(badge: BadgeText): string {
  const name = shortened(badge.name, LONGEST_NAME);
  const state = shortened(badge.state, LONGEST_STATE);
  const { fill, ink, glyph } = LOOKS[badge.health ?? "unknown"];
  const nameWidth = textWidth(name);
  const stateWidth = textWidth(state);
  const split = nameWidth + 2 * PADDING;
  const width = split + GLYPH_ROOM + stateWidth + 2 * PADDING;
  const stateX = split + PADDING + GLYPH_ROOM;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="t">`,
    `<title id="t">${escaped(oneLine(badge.sentence))}</title>`,
    `<clipPath id="c"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>`,
    `<g clip-path="url(#c)"><rect width="${split}" height="${HEIGHT}" fill="${NAME_FILL}"/>`,
    `<rect x="${split}" width="${width - split}" height="${HEIGHT}" fill="${fill}"/></g>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="3.5" fill="none" stroke="${NAME_FILL}"/>`,
    `<path transform="translate(${split + PADDING + 4} 10)" d="${glyph}" fill="none" stroke="${ink}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<g font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">`,
    `<text x="${PADDING}" y="${BASELINE}" textLength="${nameWidth}" lengthAdjust="spacingAndGlyphs" fill="#ffffff">${escaped(name)}</text>`,
    `<text x="${stateX}" y="${BASELINE}" textLength="${stateWidth}" lengthAdjust="spacingAndGlyphs" fill="${ink}">${escaped(state)}</text>`,
    "</g></svg>",
  ].join("");
}

function shortened(text: string, most: number): string {
  const letters = [...oneLine(text)];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}

/** Marks that break lines, turn text round or that XML knows no way to write become spaces. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, " ").trim();
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Names come from addresses and from a mesh that anyone may write to: none may become markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
