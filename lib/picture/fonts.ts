import { readFileSync } from "node:fs";
import { join } from "node:path";

export const FONT_NAME = "Inter";

const WEIGHTS = [400, 600] as const;

/** Beside the server, as `outputFileTracingIncludes` in `next.config.js` has them there. */
function fontPath(weight: (typeof WEIGHTS)[number]): string {
  return join(process.cwd(), `lib/picture/inter-latin-${weight}-normal.woff`);
}

/** Read once, when the first picture is drawn. */
let read: Font[] | null = null;

type Font = { name: string; data: Buffer; weight: (typeof WEIGHTS)[number]; style: "normal" };

export function fonts(): Font[] {
  read ??= WEIGHTS.map((weight) => ({
    name: FONT_NAME,
    data: readFileSync(fontPath(weight)),
    weight,
    style: "normal",
  }));
  return read;
}
