import { expect, test } from "vitest";
import { edge } from "./edge.fixture";
import { serviceVersions, type VersionSighting, versionsOfEnds } from "./service-versions";

function sighting(changes: Partial<VersionSighting> = {}): VersionSighting {
  return {
    cluster: "east",
    namespace: "shop",
    name: "cart",
    version: "v1",
    isCalleeSaid: true,
    ...changes,
  };
}

test("a service with one version is not worth telling", () => {
  expect(serviceVersions([sighting(), sighting()])).toEqual([]);
});

test("versions are sorted and named once", () => {
  const seen = [sighting({ version: "v2" }), sighting(), sighting({ version: "v2" })];
  expect(serviceVersions(seen)).toEqual([
    { cluster: "east", namespace: "shop", name: "cart", versions: ["v1", "v2"] },
  ]);
});

test("a version that only callers remember is gone", () => {
  const seen = [sighting({ version: "v2" }), sighting({ isCalleeSaid: false })];
  expect(serviceVersions(seen)).toEqual([]);
});

test("callers tell the versions of a callee that says nothing itself", () => {
  const seen = ["v1", "v2"].map((version) => sighting({ version, isCalleeSaid: false }));
  expect(serviceVersions(seen)[0]?.versions).toEqual(["v1", "v2"]);
});

test("the same name in two clusters is two services", () => {
  expect(serviceVersions([sighting(), sighting({ cluster: "west", version: "v2" })])).toEqual([]);
});

test("services that no edge ends in are left out", () => {
  const cart = { cluster: "east", namespace: "shop", name: "cart", versions: ["v1", "v2"] };
  const edges = [edge("web", "cart")];
  expect(versionsOfEnds([cart, { ...cart, name: "search" }], edges)).toEqual([cart]);
});
