import { OWNER_WORDS } from "@/components/ui/owner-words";
import { BAR } from "./legend-line-marks";
import { type LegendMark, legendMarks, type Swatch } from "./legend-marks";
import { textWidthPx } from "./map-measures";
import type { MapPalette } from "./map-palette";
import { shapePath } from "./node-shapes";
import type { Scene } from "./scene";
import { svgFromScene } from "./svg-from-scene";
import { escaped, svg } from "./svg-text";
import { extentOf } from "./viewport";

/** A picture that is sent to others: what it shows, of when, and what its marks mean. */
export type PosterWords = { title: string; time: string; notes: readonly string[] };

const MARGIN_PX = 24;
const HEAD_PX = 56;
const ROW_PX = 24;
const FONT_PX = 13;
/** A wide picture is seen from farther away, so the words around it grow with it. */
const USUAL_WIDTH_PX = 1_200;

export type Poster = { markup: string; widthPx: number; heightPx: number };

export function posterFromScene(
  scene: Scene,
  words: PosterWords,
  palette: MapPalette,
  fontFamily: string,
): Poster | null {
  const extent = extentOf(scene);
  if (extent === null) return null;
  const widthPx = Math.max(extent.widthPx, USUAL_WIDTH_PX / 2) + 2 * MARGIN_PX;
  const scale = Math.max(1, widthPx / USUAL_WIDTH_PX);
  const marks = markRows(legendMarks(scene), widthPx / scale - 2 * MARGIN_PX);
  const headPx = (HEAD_PX + words.notes.length * ROW_PX) * scale;
  const heightPx = headPx + extent.heightPx + (marks.length * ROW_PX + 2 * MARGIN_PX) * scale;
  const left = widthPx / 2 - extent.x;
  const top = headPx + MARGIN_PX - (extent.y - extent.heightPx / 2);
  const legendTop = headPx + extent.heightPx + 2 * MARGIN_PX;
  const content = [
    svg("rect", { width: "100%", height: "100%", fill: palette.paper }),
    svg("g", { transform: `scale(${scale})` }, headSvg(words, palette)),
    svg("g", { transform: `translate(${left} ${top})` }, svgFromScene(scene, palette)),
    svg(
      "g",
      { transform: `translate(0 ${legendTop}) scale(${scale})` },
      marks.map((row, index) => rowSvg(row, index * ROW_PX, palette)).join(""),
    ),
  ].join("");
  const frame = {
    xmlns: "http://www.w3.org/2000/svg",
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx.toFixed(0)} ${heightPx.toFixed(0)}`,
    "font-family": fontFamily,
  };
  return { markup: svg("svg", frame, content), widthPx, heightPx };
}

function headSvg({ title, time, notes }: PosterWords, palette: MapPalette): string {
  const line = (text: string, y: number, look: Record<string, string | number>) =>
    svg("text", { x: MARGIN_PX, y, ...look }, escaped(text));
  return [
    line(title, 28, { "font-size": 18, "font-weight": 600, fill: palette.ink }),
    line(time, 48, { "font-size": FONT_PX, fill: palette.inkQuiet }),
    ...notes.map((note, index) =>
      line(note, 48 + (index + 1) * ROW_PX, { "font-size": FONT_PX, fill: palette.ink }),
    ),
  ].join("");
}

type PlacedMark = LegendMark & { x: number };

/** As many marks beside each other as the width holds. */
function markRows(marks: readonly LegendMark[], widthPx: number): PlacedMark[][] {
  const rows: PlacedMark[][] = [[]];
  let x = 0;
  for (const mark of marks) {
    const markPx = 36 + textWidthPx(mark.words, FONT_PX) + MARGIN_PX;
    if (x > 0 && x + markPx > widthPx) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...mark, x });
    x += markPx;
  }
  return rows;
}

function rowSvg(row: readonly PlacedMark[], y: number, palette: MapPalette): string {
  return row
    .map(({ words, swatch, x }) => {
      const look = { x: 36, y: 12, "font-size": FONT_PX, fill: palette.ink };
      return svg(
        "g",
        { transform: `translate(${MARGIN_PX + x} ${y})` },
        swatchSvg(swatch, palette) + svg("text", look, escaped(words)),
      );
    })
    .join("");
}

function swatchSvg(swatch: Swatch, palette: MapPalette): string {
  if (swatch.kind === "owner") {
    const plate = svg("rect", { x: 6, width: 16, height: 16, rx: 3, fill: palette[swatch.owner] });
    const letter = {
      x: 14,
      y: 12,
      "font-size": 11,
      "text-anchor": "middle",
      fill: palette.onOwner,
    };
    return plate + svg("text", letter, OWNER_WORDS[swatch.owner].letter);
  }
  if (swatch.kind === "shape") {
    const d = shapePath(swatch.shape, { x: 14, y: 8, widthPx: 24, heightPx: 13 });
    return svg("path", { d, fill: palette.paper, stroke: palette.lineStrong });
  }
  const stroke = (color: string, widthPx: number, opacity: number) =>
    svg("path", {
      d: "M1 8h26",
      stroke: color,
      "stroke-width": widthPx,
      "stroke-opacity": opacity,
      ...(swatch.isDashed ? { "stroke-dasharray": "6 4" } : {}),
    });
  const { halo, color, widthPx, opacity, isHollow, hasBar } = swatch;
  return [
    halo ? stroke(palette[halo.color], 12, halo.opacity) : "",
    stroke(palette[color], widthPx, opacity),
    isHollow ? stroke(palette.paper, widthPx - 2, 1) : "",
    hasBar ? svg("path", { d: BAR, stroke: palette.ink, "stroke-width": 2 }) : "",
  ].join("");
}
