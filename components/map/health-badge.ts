/** The same shapes as the health marks of the page: an octagon with a cross, a triangle with a bar. */
const SHAPES = {
  failing: "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  degraded: "M8 1 15.5 14.5H.5z",
};
const SIGNS = { failing: "M5.5 5.5l5 5m0-5-5 5", degraded: "M8 6v4m0 2v.1" };

/** A badge as SVG, in a box of 16 × 16. */
export function healthBadgeSvg(
  health: "degraded" | "failing",
  color: string,
  paper: string,
): string {
  return (
    `<path d="${SHAPES[health]}" fill="${color}" stroke="${paper}" stroke-width="1"/>` +
    `<path d="${SIGNS[health]}" fill="none" stroke="${paper}" stroke-width="2" stroke-linecap="round"/>`
  );
}

/** The badge as an address that an image can be loaded from. */
export function healthBadge(health: "degraded" | "failing", color: string, paper: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 16 16">${healthBadgeSvg(health, color, paper)}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
