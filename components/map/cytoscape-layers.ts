/** From the ground up. */
export const LAYERS = {
  band: 0,
  island: 1,
  line: 2,
  notableLine: 3,
  node: 4,
  title: 5,
  pointedLine: 6,
};

/** A glow behind an element, which leaves its own colours as they are. */
export function halo(selector: string, color: string, reach: string, opacity: number) {
  return {
    selector,
    style: {
      "underlay-color": color,
      "underlay-padding": reach,
      "underlay-opacity": opacity,
    },
  };
}
