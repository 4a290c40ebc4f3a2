import type { Scene, SceneBox, SceneLine, SceneNode } from "./scene";

export function aBox(change: Partial<SceneBox> = {}): SceneBox {
  return {
    id: "east/shop/",
    kind: "island",
    text: "shop",
    health: "healthy",
    x: 200,
    y: 60,
    widthPx: 480,
    heightPx: 120,
    emphasis: "none",
    ...change,
  };
}

export function aSceneNode(change: Partial<SceneNode> = {}): SceneNode {
  return {
    id: "east/shop/cart",
    kind: "service",
    text: "cart",
    fullName: "east/shop/cart",
    health: "healthy",
    x: 0,
    y: 60,
    widthPx: 60,
    heightPx: 34,
    emphasis: "none",
    ...change,
  };
}

export function aSceneLine(change: Partial<SceneLine> = {}): SceneLine {
  return {
    id: "east/shop/cart~east/shop/pricing",
    sourceId: "east/shop/cart",
    targetId: "east/shop/pricing",
    widthStep: 2,
    health: "healthy",
    owner: null,
    isDenied: false,
    isPlaintext: false,
    bendPx: 0,
    isLoop: false,
    sign: null,
    tag: "41/s",
    fullTag: "41/s",
    change: null,
    role: null,
    emphasis: "none",
    ...change,
  };
}

/** Cart and pricing beside each other, with a line between them. */
export function aScene(change: Partial<Scene> = {}): Scene {
  return {
    boxes: [aBox()],
    nodes: [aSceneNode(), aSceneNode({ id: "east/shop/pricing", text: "pricing", x: 400 })],
    lines: [aSceneLine()],
    ...change,
  };
}
