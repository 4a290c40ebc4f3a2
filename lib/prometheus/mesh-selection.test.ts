import { describe, expect, test } from "vitest";
import { type MeshSelection, selectors, seriesBornInside, sumOfRates } from "./mesh-selection";

const ALL: MeshSelection = { namespaces: [], windowSeconds: 300, guestHosts: [], scope: [] };

describe("selectors", () => {
  test("of the whole mesh are one", () => {
    expect(selectors("m", ALL)).toEqual(["m{}"]);
  });

  test("of namespaces find edges by either end, whether service or workload, each once", () => {
    expect(selectors("m", { ...ALL, namespaces: ["shop", "bank"] })).toEqual([
      'm{source_workload_namespace=~"bank|shop"}',
      'm{source_workload_namespace!~"bank|shop",destination_service_namespace=~"bank|shop"}',
      'm{source_workload_namespace!~"bank|shop",destination_service_namespace!~"bank|shop",destination_workload_namespace=~"bank|shop"}',
      'm{source_workload_namespace!~"bank|shop",destination_service_namespace=~"|unknown",destination_workload_namespace=~"|unknown",destination_service=~"[^.]+\\\\.(bank|shop)(\\\\.svc.*)?(:[0-9]+)?"}',
    ]);
  });

  test("find all that is called at a service elsewhere that a workload of theirs answers for", () => {
    const guestHosts = ["rates.example.net"];
    const [, , , guests, unplaced] = selectors("m", { ...ALL, namespaces: ["bank"], guestHosts });
    expect(guests).toBe(
      'm{source_workload_namespace!="bank",destination_service_namespace!="bank",destination_workload_namespace!="bank",destination_service="rates.example.net"}',
    );
    expect(unplaced).toMatch(/,destination_service!="rates\.example\.net"\}$/);
  });

  test("hold the scope of the settings and what else is asked, everywhere", () => {
    const selection: MeshSelection = {
      ...ALL,
      namespaces: ["shop"],
      scope: [{ label: "mesh_id", operator: "=", value: "a" }],
    };
    const found = selectors("m", selection, [{ label: "x", operator: "!=", value: "y" }]);
    for (const one of found) expect(one).toMatch(/^m\{mesh_id="a",x!="y",/);
  });
});

test("rates are summed by labels, a sum for each selector, so that no series counts twice", () => {
  expect(sumOfRates(["a", "b"], "m", ALL)).toBe("sum by (a, b) (rate(m{}[300s]))");
  const some = sumOfRates(["a"], "m", { ...ALL, namespaces: ["shop"] });
  expect(some.split("\n  or ")).toHaveLength(4);
});

test("series born inside are those that were not there a window ago", () => {
  expect(seriesBornInside("m", ALL)).toBe("count((m{} unless m{} offset 300s))");
});
