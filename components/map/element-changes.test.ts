import { describe, expect, test } from "vitest";
import { elementChanges } from "./element-changes";
import type { Scene } from "./scene";
import { aBox, aScene, aSceneLine, aSceneNode } from "./scene.fixture";
import { elementsFromScene, type SceneElement } from "./scene-elements";
import type { ZoomDetail } from "./zoom-detail";

const NEAR = { titlePx: null, letterPx: 11 };
const FAR = { titlePx: 40, letterPx: 30 };

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
    expect(far).toMatchObject({ position: { x: 200, y: 60 }, data: { fontPx: 40 } });
  });

  test("from afar a line that is not well keeps its owner's letter alone", () => {
    const lines = [aSceneLine({ owner: "mesh", letter: "M", tag: "M · 12 % failed" })];
    const line = (detail: ZoomDetail) =>
      elementsFromScene(aScene({ lines }), detail).find(({ group }) => group === "edges")?.data;
    expect(line(NEAR)).toMatchObject({ tag: "M · 12 % failed", tagPx: 11 });
    expect(line(FAR)).toMatchObject({ tag: "M", tagPx: 30 });
  });
});
