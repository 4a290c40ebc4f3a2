import type { Health } from "@/lib/mesh/edge";

/** Colours text where the terminal has colours, and leaves it alone where it has none. */
export type Paint = (text: string, style: Style) => string;

type Style = Health | "bold" | "faint";

const CODES: Record<Style, string> = {
  failing: "31",
  degraded: "33",
  unknown: "2",
  idle: "2",
  healthy: "0",
  bold: "1",
  faint: "2",
};
const ESCAPE = String.fromCharCode(27);

export const paintNothing: Paint = (text) => text;

export const paintAnsi: Paint = (text, style) => `${ESCAPE}[${CODES[style]}m${text}${ESCAPE}[0m`;
