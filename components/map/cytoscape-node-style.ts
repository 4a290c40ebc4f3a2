import type { StylesheetStyle } from "cytoscape";
import { LAYERS } from "./cytoscape-layers";
import { healthBadge } from "./health-badge";
import { NODE_FONT_PX } from "./map-measures";
import type { MapPalette } from "./map-palette";

/** Below these many pixels on screen a text is a smear, so it is left out. */
const LEAST_NODE_FONT_PX = 4.5;

export function nodeStyles(palette: MapPalette, fontFamily: string): StylesheetStyle[] {
  return [
    ...nodeStyle(palette, fontFamily),
    ...kindStyle(palette),
    ...boxStyle(palette),
    ...titleStyle(palette, fontFamily),
  ];
}

function nodeStyle(palette: MapPalette, fontFamily: string): StylesheetStyle[] {
  return [
    {
      selector: "node",
      style: {
        "z-index-compare": "manual",
        "z-index": LAYERS.node,
        shape: "round-rectangle",
        "corner-radius": "6px",
        width: "data(widthPx)",
        height: "data(heightPx)",
        label: "data(text)",
        color: palette.ink,
        "font-family": fontFamily,
        "font-size": NODE_FONT_PX,
        "min-zoomed-font-size": LEAST_NODE_FONT_PX,
        "text-wrap": "wrap",
        "text-max-width": "1000px",
        "text-valign": "center",
        "text-halign": "center",
        "line-height": 1.25,
        "background-color": palette.paper,
        "border-color": palette.lineStrong,
        "border-width": 1,
        "overlay-opacity": 0,
      },
    },
    unhealthyNode("degraded", palette.degraded, palette.degradedTint, palette.paper),
    unhealthyNode("failing", palette.failing, palette.failingTint, palette.paper),
    { selector: "node[health = 'idle']", style: { color: palette.inkQuiet } },
  ];
}

function unhealthyNode(
  health: "degraded" | "failing",
  color: string,
  tint: string,
  paper: string,
): StylesheetStyle {
  return {
    selector: `node[health = '${health}']`,
    style: {
      "background-color": tint,
      "border-color": color,
      "border-width": 2.5,
      "font-weight": "bold",
      "background-image": healthBadge(health, color, paper),
      "background-width": "18px",
      "background-height": "18px",
      "background-position-x": "100%",
      "background-position-y": "0%",
      "background-offset-x": "9px",
      "background-offset-y": "-9px",
      "background-clip": "none",
      "background-image-containment": "over",
      "bounds-expansion": 10,
    },
  };
}

/** Each kind has an outline of its own; a service has the plainest. */
function kindStyle(palette: MapPalette): StylesheetStyle[] {
  return [
    { selector: "node[kind = 'gateway']", style: { shape: "round-hexagon" } },
    { selector: "node[kind = 'external']", style: { shape: "cut-rectangle" } },
    { selector: "node[kind = 'unknown']", style: { shape: "ellipse", color: palette.inkQuiet } },
    {
      selector: "node[kind = 'namespace']",
      style: { "border-style": "double", "border-width": 5, "background-color": palette.raised },
    },
    {
      selector: "node[kind = 'namespace'][health = 'failing']",
      style: tinted(palette.failingTint),
    },
    {
      selector: "node[kind = 'namespace'][health = 'degraded']",
      style: tinted(palette.degradedTint),
    },
  ];
}

function tinted(color: string): StylesheetStyle["style"] {
  return { "background-color": color };
}

function boxStyle(palette: MapPalette): StylesheetStyle[] {
  const box: StylesheetStyle["style"] = {
    label: "",
    "background-image": "none",
    "background-opacity": 0.65,
    "border-width": 1,
    "border-color": palette.line,
    "corner-radius": "10px",
  };
  return [
    {
      selector: "node[kind = 'island']",
      style: { ...box, "background-color": palette.raised, "z-index": LAYERS.island },
    },
    {
      selector: "node[kind = 'band']",
      style: {
        ...box,
        "background-opacity": 0,
        "border-width": 1.5,
        "border-color": palette.line,
        "corner-radius": "16px",
        "z-index": LAYERS.band,
      },
    },
    { selector: "node[kind = 'island'][health = 'failing']", style: edged(palette.failing) },
    { selector: "node[kind = 'island'][health = 'degraded']", style: edged(palette.degraded) },
  ];
}

function edged(color: string): StylesheetStyle["style"] {
  return { "border-color": color, "background-image": "none", "border-width": 1.5 };
}

function titleStyle(palette: MapPalette, fontFamily: string): StylesheetStyle[] {
  return [
    {
      selector: "node[kind = 'title']",
      style: {
        "z-index": LAYERS.title,
        "background-opacity": 0,
        "border-width": 0,
        "background-image": "none",
        color: palette.inkQuiet,
        "font-family": fontFamily,
        "font-weight": "bold",
        "font-size": "data(fontPx)",
        "text-outline-color": palette.paper,
        "text-outline-width": "data(haloPx)",
        "text-outline-opacity": 0.85,
      },
    },
    { selector: "node[kind = 'title'][health = 'failing']", style: { color: palette.failing } },
    { selector: "node[kind = 'title'][health = 'degraded']", style: { color: palette.degraded } },
  ];
}
