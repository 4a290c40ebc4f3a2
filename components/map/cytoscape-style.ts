import type { StylesheetJson, StylesheetStyle } from "cytoscape";
import { halo, LAYERS } from "./cytoscape-layers";
import { lineStyles } from "./cytoscape-line-style";
import { nodeStyles } from "./cytoscape-node-style";
import { DIMMED_OPACITY } from "./map-measures";
import type { MapPalette } from "./map-palette";

/** Above the line, so that what it joins stays in sight. */
const CALLOUT_LIFT_PX = -20;

/** How each kind of element looks; what comes later wins. */
export function cytoscapeStyle(palette: MapPalette, fontFamily: string): StylesheetJson {
  return [
    ...nodeStyles(palette, fontFamily),
    ...lineStyles(palette, fontFamily),
    ...emphasisStyle(palette),
  ];
}

function emphasisStyle(palette: MapPalette): StylesheetStyle[] {
  return [
    // A glow has an opacity of its own, and would outshine what it is behind.
    {
      selector: "[emphasis = 'dimmed']",
      style: { opacity: DIMMED_OPACITY, "underlay-opacity": 0 },
    },
    halo("node[emphasis = 'selected']", palette.accent, "7px", 0.45),
    halo("edge[emphasis = 'selected']", palette.accent, "data(selectedPx)", 0.45),
    {
      selector: "edge[emphasis = 'selected'], edge.hovered",
      style: {
        label: "data(callout)",
        "font-size": "data(calloutPx)",
        color: palette.ink,
        "text-background-color": palette.paper,
        "text-background-opacity": 1,
        "text-border-width": 1,
        "text-border-color": palette.accent,
        "text-border-opacity": 1,
        "text-margin-y": CALLOUT_LIFT_PX,
        "z-index": LAYERS.pointedLine,
        "min-zoomed-font-size": 0,
      },
    },
    {
      selector: "node.pointed",
      style: {
        "outline-color": palette.accent,
        "outline-width": "data(ringPx)",
        "outline-offset": "data(ringPx)",
      },
    },
  ];
}
