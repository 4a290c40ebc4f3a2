import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { loadFilters, serializeFilters } from "@/lib/filters/mesh-filters";
import { edgeHref } from "./edge-href";

test.each(["a/b~c/d", "a&b=c#d?e", "-/-/no%20route!unknown"])("%s survives its address", (id) => {
  for (const filters of [{}, { window: 60 }]) {
    const href = edgeHref(serializeFilters("/", filters), anEdge({ id }));
    expect(loadFilters(href.slice(1)).selected).toBe(id);
  }
});
