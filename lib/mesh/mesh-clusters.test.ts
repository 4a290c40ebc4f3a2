import { expect, test } from "vitest";
import { edge, service } from "./edge.fixture";
import { meshClusters } from "./mesh-clusters";

test("clusters are known beyond a selection, and by callers alone", () => {
  const ofEast = edge("web", "cart");
  expect(meshClusters([], [ofEast])).toEqual(["east"]);
  expect(meshClusters(["west", "east"], [ofEast])).toEqual(["east", "west"]);
  expect(meshClusters(["east"], [edge(service("web", "shop", "north"), "cart")])).toEqual([
    "east",
    "north",
  ]);
});

test("an end outside of all clusters adds none", () => {
  const host = { cluster: null, namespace: null, name: "api.test", kind: "external" } as const;
  expect(meshClusters([], [edge("web", host)])).toEqual(["east"]);
});
