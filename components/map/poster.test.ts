import { describe, expect, test } from "vitest";
import { legendMarks } from "./legend-marks";
import type { MapPalette } from "./map-palette";
import { posterFromScene } from "./poster";
import type { Scene } from "./scene";
import { aScene, aSceneLine, aSceneNode } from "./scene.fixture";
import { escaped, svg } from "./svg-text";

const palette: MapPalette = {
  paper: "white",
  raised: "snow",
  hover: "gray",
  line: "silver",
  lineStrong: "grey",
  ink: "black",
  inkQuiet: "dimgray",
  accent: "blue",
  accentTint: "azure",
  failing: "red",
  failingTint: "pink",
  degraded: "orange",
  degradedTint: "khaki",
  neutral: "slategray",
  caller: "navy",
  app: "purple",
  mesh: "teal",
  policy: "olive",
  injected: "plum",
  unknown: "tan",
  onOwner: "ivory",
};
const words = { title: "Mesh: shop", time: "12:00 UTC", notes: ["3 healthy edges hidden"] };
const markupOf = (scene: Scene) =>
  posterFromScene(scene, words, palette, "sans-serif")?.markup ?? "";

describe("legendMarks", () => {
  const ids = (scene: Scene) => legendMarks(scene).map(({ id }) => id);

  test("explains what is there", () => {
    expect(ids(aScene())).toEqual(["healthy"]);
  });

  test("explains each mark that shows up", () => {
    const lines = [
      aSceneLine({ health: "failing", owner: "mesh", role: "origin" }),
      aSceneLine({ id: "2", isPlaintext: true, widthStep: 4, health: "failing", role: "sufferer" }),
      aSceneLine({ id: "3", change: "new" }),
      aSceneLine({ id: "4", isDenied: true }),
    ];
    const nodes = [...aScene().nodes, aSceneNode({ id: "g", kind: "gateway" })];
    expect(ids(aScene({ lines, nodes }))).toEqual([
      "failing",
      "healthy",
      "width",
      "denied",
      "plaintext",
      "origin",
      "sufferer",
      "change new",
      "owner mesh",
      "kind gateway",
    ]);
  });

  test("an empty picture needs no legend", () => {
    expect(ids({ boxes: [], nodes: [], lines: [] })).toEqual([]);
  });
});

describe("posterFromScene", () => {
  test("title, time, notes, picture and legend are all in it", () => {
    const markup = markupOf(aScene());
    for (const text of ["Mesh: shop", "12:00 UTC", "3 healthy edges hidden", "cart", "healthy"]) {
      expect(markup).toContain(`>${text}</text>`);
    }
  });

  test("colours are the theme's, and what fails wears its badge", () => {
    const nodes = [aSceneNode({ health: "failing" }), ...aScene().nodes.slice(1)];
    const lines = [aSceneLine({ health: "failing", owner: "mesh", tag: "M" })];
    const markup = markupOf(aScene({ nodes, lines }));
    expect(markup).toContain('fill="pink" stroke="red"');
    expect(markup).toContain('rx="3" fill="teal"');
    expect(markup).toContain('fill="red" stroke="white"');
  });

  test("dashes are for plaintext", () => {
    expect(markupOf(aScene())).not.toContain("stroke-dasharray");
    expect(markupOf(aScene({ lines: [aSceneLine({ isPlaintext: true })] }))).toContain(
      "stroke-dasharray",
    );
  });

  test("a name of the mesh cannot become markup", () => {
    const nodes = [aSceneNode({ text: "<script>alert(1)</script>" }), ...aScene().nodes.slice(1)];
    expect(markupOf(aScene({ nodes }))).not.toContain("<script");
  });

  test("it grows with the picture, so that nothing is cut off", () => {
    const far = [aSceneNode({ x: 9_000, y: 4_000 }), ...aScene().nodes.slice(1)];
    const poster = posterFromScene(aScene({ nodes: far }), words, palette, "sans-serif");
    expect(poster?.widthPx).toBeGreaterThan(9_000);
    expect(poster?.heightPx).toBeGreaterThan(4_000);
  });

  test("nothing drawn is no poster", () => {
    const empty = { boxes: [], nodes: [], lines: [] };
    expect(posterFromScene(empty, words, palette, "sans-serif")).toBeNull();
  });
});

describe("svg", () => {
  test("attributes and texts are escaped, numbers are short", () => {
    expect(svg("a", { b: 'say "hi" & <go>', c: 1 / 3 })).toBe(
      '<a b="say &quot;hi&quot; &amp; &lt;go&gt;" c="0.33"></a>',
    );
    expect(escaped("a<b&c>")).toBe("a&lt;b&amp;c&gt;");
  });
});
