import { describe, expect, test } from "vitest";
import { NO_SERVICE, NO_WORKLOAD, namingWith, requestSample } from "@/e2e/harness/mesh-samples";
import { edgeGroups, rateReporter } from "./edge-groups";
import type { EndLabels, Reporter, RequestSample } from "./samples";
import type { Grouping } from "./scope";

function call(ends: Partial<EndLabels>, requestsPerSecond = 1): RequestSample {
  return requestSample({ ends, requestsPerSecond });
}

/** Each edge's callee, as cluster/name, with the rates that came together in it. */
function groupsOf(samples: RequestSample[], group: Grouping = "service") {
  const groups = edgeGroups(samples, (sample) => sample.requestsPerSecond, namingWith({ group }));
  return Object.fromEntries(
    groups.map(({ destination, samples: joined }) => [
      `${destination.cluster}/${destination.name}`,
      joined.map(({ requestsPerSecond }) => requestsPerSecond),
    ]),
  );
}

const failed = call(NO_WORKLOAD, 0.5);

describe("requests that met no workload", () => {
  test("join the same source's edge to that service", () => {
    expect(groupsOf([failed, call({})])).toEqual({ "east/cart": [1, 0.5] });
  });

  test("join the callee in the caller's cluster, however busy another is", () => {
    const samples = [call({ destinationCluster: "west" }, 50), call({}), failed];
    expect(groupsOf(samples)).toEqual({ "west/cart": [50], "east/cart": [1, 0.5] });
  });

  test("join the busiest callee where none is in the caller's cluster", () => {
    const samples = [
      call({ destinationCluster: "north" }, 2),
      call({ destinationCluster: "west" }, 5),
      failed,
    ];
    expect(groupsOf(samples)).toEqual({ "north/cart": [2], "west/cart": [5, 0.5] });
  });

  test("find the busiest by one side's count, since two reporters count the same", () => {
    const samples = [
      call({ destinationCluster: "north" }, 3),
      call({ destinationCluster: "north", reporter: "destination" }, 3),
      call({ destinationCluster: "west" }, 4),
      failed,
    ];
    expect(groupsOf(samples)["west/cart"]).toEqual([4, 0.5]);
  });

  test("are an edge with no cluster where the service was never met", () => {
    expect(groupsOf([failed])).toEqual({ "null/cart": [0.5] });
  });

  test("do not join another source's edge", () => {
    const other = call({ sourceWorkload: "batch", sourceCanonicalService: "batch" });
    expect(groupsOf([failed, other])).toEqual({ "null/cart": [0.5], "east/cart": [1] });
  });

  test("do not join a service of that name in another namespace", () => {
    const other = call({ destinationServiceNamespace: "bank" });
    expect(groupsOf([failed, other])).toEqual({ "null/cart": [0.5], "east/cart": [1] });
  });

  test("join the busiest workload of the service where edges run between workloads", () => {
    const samples = [call({ destinationWorkload: "cart-v2" }, 3), call({}), failed];
    expect(groupsOf(samples, "workload")).toEqual({
      "east/cart-v2": [3, 0.5],
      "east/cart-v1": [1],
    });
  });

  test("go by the service's name where no workload of it was met", () => {
    expect(groupsOf([failed], "workload")).toEqual({ "null/cart": [0.5] });
  });
});

test("requests without a route and a service are an edge of their own", () => {
  const lost = requestSample({
    ends: { ...NO_WORKLOAD, ...NO_SERVICE },
    flags: ["NR"],
    requestsPerSecond: 2,
  });
  expect(groupsOf([call({}), lost])).toEqual({ "east/cart": [1], "null/no route": [2] });
});

test("the same names in several clusters and namespaces are several edges", () => {
  const samples = [
    call({}),
    call({ sourceCluster: "west" }),
    call({ destinationCluster: "west" }),
    call({ sourceNamespace: "bank" }),
    call({ destinationServiceNamespace: "bank" }),
  ];
  const groups = edgeGroups(samples, () => 1, namingWith());
  expect(groups).toHaveLength(5);
});

describe("the reporter that an edge's rates come from", () => {
  test.each<[Reporter, Reporter[]]>([
    ["source", ["destination", "waypoint", "source"]],
    ["waypoint", ["destination", "waypoint"]],
    ["destination", ["destination"]],
  ])("is the %s out of %j", (expected, reporters) => {
    expect(rateReporter(reporters.map((reporter) => call({ reporter })))).toBe(expected);
  });
});
