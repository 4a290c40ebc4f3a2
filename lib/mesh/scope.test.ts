import { expect, test } from "vitest";
import { namingWith, requestSample } from "@/e2e/harness/mesh-samples";
import { edgesFromSamples } from "./edges-from-samples";
import { isEdgeOf } from "./scope";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const [edge] = edgesFromSamples(
  {
    requests: [requestSample({ ends: { sourceNamespace: "jobs" } })],
    tcp: [],
    durations: [],
  },
  { naming: namingWith(), windowSeconds: 300, thresholds: THRESHOLDS },
);

test.each([
  [["jobs"], true],
  [["shop"], true],
  [["bank", "shop"], true],
  [["bank"], false],
  [[""], false],
  [[], true],
])("an edge from jobs to shop is one of %j: %s", (namespaces, expected) => {
  expect(edge !== undefined && isEdgeOf(edge, namespaces)).toBe(expected);
});
