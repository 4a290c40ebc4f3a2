import type { StylesheetStyle } from "cytoscape";
import { OWNERS } from "@/lib/envoy/owner";
import { LAYERS } from "./cytoscape-layers";
import { GLOW_COLORS, GLOW_STRENGTHS } from "./line-glow";
import { dashesPx, LINE_WIDTHS_PX } from "./map-measures";
import type { MapPalette } from "./map-palette";

const LEAST_TAG_FONT_PX = 6.5;

export function lineStyles(palette: MapPalette, fontFamily: string): StylesheetStyle[] {
  return [...lineStyle(palette, fontFamily), ...lineMarkStyle(palette)];
}

function lineStyle(palette: MapPalette, fontFamily: string): StylesheetStyle[] {
  return [
    {
      selector: "edge",
      style: {
        "z-index-compare": "manual",
        "z-index": LAYERS.line,
        "curve-style": "straight",
        "line-color": palette.lineStrong,
        "line-opacity": 0.7,
        "target-arrow-color": palette.lineStrong,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
        width: "data(widthPx)",
        label: "data(tag)",
        color: palette.ink,
        "font-family": fontFamily,
        "font-size": "data(tagPx)",
        "min-zoomed-font-size": LEAST_TAG_FONT_PX,
        "text-background-color": palette.paper,
        "text-background-opacity": 0.9,
        "text-background-padding": "2px",
        "text-background-shape": "roundrectangle",
        "overlay-opacity": 0,
      },
    },
    ...LINE_WIDTHS_PX.map((width, index) => ({
      selector: `edge[widthStep = ${index + 1}][?isPlaintext]`,
      style: { "line-style": "dashed" as const, "line-dash-pattern": dashesPx(width) },
    })),
    {
      selector: "edge[bendPx != 0]",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bendPx)",
        "control-point-weights": [0.5],
        "edge-distances": "node-position",
      },
    },
    {
      selector: "edge[?isLoop]",
      style: { "curve-style": "bezier", "loop-direction": "-45deg", "loop-sweep": "40deg" },
    },
  ];
}

function lineMarkStyle(palette: MapPalette): StylesheetStyle[] {
  return [
    { selector: "edge[!hasArrow]", style: { "target-arrow-shape": "none" } },
    {
      selector: "edge[health = 'idle']",
      style: { "line-opacity": 0.35, "target-arrow-color": palette.line },
    },
    {
      selector: "edge[health = 'unknown']",
      style: {
        "line-color": palette.paper,
        "line-opacity": 1,
        "line-outline-width": 1,
        "line-outline-color": palette.neutral,
      },
    },
    unhealthyLine("degraded", palette.degraded),
    unhealthyLine("failing", palette.failing),
    ...OWNERS.map((owner) => ({
      selector: `edge[owner = '${owner}']`,
      style: {
        color: palette.onOwner,
        "font-weight": "bold" as const,
        "text-background-color": palette[owner],
        "text-background-opacity": 1,
      },
    })),
    {
      selector: "edge[?isDenied]",
      style: {
        "z-index": LAYERS.notableLine,
        "line-color": palette.neutral,
        "line-opacity": 1,
        "target-arrow-shape": "tee",
        "arrow-scale": 1.6,
        "target-arrow-color": palette.ink,
      },
    },
    ...Object.entries(GLOW_STRENGTHS).map(([strength, { opacity }]) => ({
      selector: `edge[glowStrength = '${strength}']`,
      style: { "underlay-opacity": opacity },
    })),
    ...GLOW_COLORS.map((color) => ({
      selector: `edge[glow = '${color}']`,
      style: {
        "underlay-color": palette[color],
        "underlay-padding": "data(glowPx)",
      },
    })),
  ];
}

function unhealthyLine(health: "degraded" | "failing", color: string): StylesheetStyle {
  return {
    selector: `edge[health = '${health}']`,
    style: {
      "z-index": LAYERS.notableLine,
      "line-color": color,
      "line-opacity": 1,
      "target-arrow-color": color,
      "arrow-scale": 1.1,
    },
  };
}
