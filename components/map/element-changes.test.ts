import { describe, expect, test } from "vitest";
import { elementChanges } from "./element-changes";
import type { Scene, SceneLine } from "./scene";
import { aBox, aScene, aSceneLine, aSceneNode } from "./scene.fixture";
import { elementsFromScene, type SceneElement } from "./scene-elements";
import { detailAt, type ZoomDetail } from "./zoom-detail";

const NEAR = detailAt(1);
const FAR = detailAt(0.32);
const FARTHEST = detailAt(0.1);

function lineAt(detail: ZoomDetail, line: SceneLine) {
  const elements = elementsFromScene(aScene({ lines: [line] }), detail);
  return elements.find(({ group }) => group === "edges")?.data;
}

function changes(before: Scene, after: Scene) {
  const drawn = new Map(elementsFromScene(before, NEAR).map((one) => [one.id, one]));
  const { added, removedIds, restyled, moved } = elementChanges(
    drawn,
    elementsFromScene(after, NEAR),
  );
  const ids = (elements: SceneElement[]) => elements.map(({ id }) => id);
  return { added: ids(added), removedIds, restyled: ids(restyled), moved: ids(moved) };
}

const NOTHING = { added: [], removedIds: [], restyled: [], moved: [] };
const LINE = "east/shop/cart~east/shop/pricing";

describe("elementChanges", () => {
  test("the same picture asks for nothing", () => {
    expect(changes(aScene(), aScene())).toEqual(NOTHING);
  });

  test("a first picture is all new: boxes, nodes, titles, then the lines that need both ends", () => {
    expect(changes({ boxes: [], nodes: [], lines: [] }, aScene()).added).toEqual([
      "east/shop/",
      "east/shop/cart",
      "east/shop/pricing",
      "title east/shop/",
      LINE,
    ]);
  });

  test("a refresh touches only what reads differently", () => {
    const lines = [aSceneLine({ health: "failing", owner: "app" })];
    expect(changes(aScene(), aScene({ lines }))).toEqual({ ...NOTHING, restyled: [LINE] });
  });

  test("what moved is moved, not made anew", () => {
    const nodes = [aSceneNode({ x: 50 }), ...aScene().nodes.slice(1)];
    expect(changes(aScene(), aScene({ nodes }))).toEqual({ ...NOTHING, moved: ["east/shop/cart"] });
  });

  test("what is gone goes, with its title", () => {
    expect(changes(aScene(), aScene({ boxes: [] })).removedIds).toEqual([
      "east/shop/",
      "title east/shop/",
    ]);
  });

  test("a line between other ends is another line by the same name", () => {
    const lines = [aSceneLine({ sourceId: "east/shop/pricing", targetId: "east/shop/cart" })];
    const { added, removedIds } = changes(aScene(), aScene({ lines }));
    expect([added, removedIds]).toEqual([[LINE], [LINE]]);
  });

  test("a box that grows takes its title along", () => {
    const boxes = [aBox({ widthPx: 600 })];
    expect(changes(aScene(), aScene({ boxes }))).toMatchObject({
      restyled: ["east/shop/"],
      moved: ["title east/shop/"],
    });
  });
});

describe("elementsFromScene", () => {
  test("services can be dragged, the ground under them cannot", () => {
    const movable = elementsFromScene(aScene(), NEAR).filter(({ isMovable }) => isMovable);
    expect(movable.map(({ id }) => id)).toEqual(["east/shop/cart", "east/shop/pricing"]);
  });

  test("no value is null, which a style could not read", () => {
    const values = elementsFromScene(aScene({ lines: [aSceneLine({ tag: null })] }), NEAR).flatMap(
      ({ data }) => Object.values(data),
    );
    expect(values).not.toContain(null);
    expect(values).not.toContain(undefined);
  });

  test("from afar a namespace's name lies across its box", () => {
    const near = elementsFromScene(aScene(), NEAR).find(({ id }) => id.startsWith("title"));
    const far = elementsFromScene(aScene(), FAR).find(({ id }) => id.startsWith("title"));
    expect(near?.data.fontPx).toBe(15);
    expect(far).toMatchObject({ position: { x: 200, y: 60 }, data: { fontPx: FAR.titlePx } });
  });

  test("from afar a line that is not well keeps its owner's letter alone", () => {
    const failing = { health: "failing", owner: "mesh", sign: "M" } as const;
    const line = aSceneLine({ ...failing, tag: "M · 12 % failed" });
    expect(lineAt(NEAR, line)).toMatchObject({ tag: "M · 12 % failed", tagPx: 11 });
    expect(lineAt(FAR, line)).toMatchObject({ tag: "M", tagPx: FAR.letterPx });
  });

  test("from afar a line that is well has neither figure nor arrow, and one that is not keeps both", () => {
    expect(lineAt(NEAR, aSceneLine())).toMatchObject({ tag: "41/s", hasArrow: true });
    expect(lineAt(FARTHEST, aSceneLine())).toMatchObject({ tag: "", hasArrow: false });
    const denied = aSceneLine({ isDenied: true, sign: "P", tag: "P" });
    expect(lineAt(FARTHEST, denied)).toMatchObject({ tag: "P", hasArrow: true });
  });

  test("from afar a refresh of figures alone changes nothing", () => {
    const at = (tag: string) =>
      elementsFromScene(aScene({ lines: [aSceneLine({ tag, fullTag: tag })] }), FARTHEST);
    const drawn = new Map(at("41/s").map((one) => [one.id, one]));
    expect(elementChanges(drawn, at("43/s"))).toEqual(NOTHING);
  });
});
