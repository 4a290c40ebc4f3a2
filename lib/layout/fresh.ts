import { arrange } from "./arrange";
import type { Part } from "./nest";
import { around, moved, type Standing } from "./standing";

/** A part as it stands where nothing is known of it, its centre at (0, 0). */
export function freshStanding(part: Part): Standing {
  if (part.kind === "node") return { part, ...part, x: 0, y: 0, parts: [] };
  const inner = part.parts.map(freshStanding);
  const { centres } = arrange(part, inner);
  const parts = inner.map((standing, place) =>
    moved(standing, centres[place]?.x ?? 0, centres[place]?.y ?? 0),
  );
  const whole = around(part, parts, null);
  return moved(whole, -whole.x, -whole.y);
}
