import { expect, test } from "vitest";
import { telemetryResource } from "./telemetry-resource";

test("each namespace gets one resource", () => {
  const text = telemetryResource(["shop", "money", "shop"]);
  expect(text.split("---\n")).toHaveLength(2);
  expect(text).toContain('namespace: "money"');
});

test("a namespace of any text stays one YAML string", () => {
  const lines = telemetryResource(['x"\nspec: {}\n# \\']).split("\n");
  expect(lines.filter((line) => line.startsWith("spec:"))).toEqual(["spec:"]);
  expect(lines).toContain('  namespace: "x\\"\\nspec: {}\\n# \\\\"');
});
