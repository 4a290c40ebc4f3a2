import { describe, expect, test } from "vitest";
import { emptyMeshMap } from "@/lib/mesh/mesh-map";
import type { Row } from "./instant-answer";
import { meshMapFromRows } from "./mesh-map-rows";

const ASKED_MS = 1_000_000;

function row(part: string, labels: Record<string, string> = {}, value = 1): Row {
  return { labels: { flaghoist_part: part, ...labels }, value, histogram: null };
}

function mapOf(...rows: Row[]) {
  return meshMapFromRows(rows, ASKED_MS);
}

const SERVICE = {
  destination_service: "cart-api.shop.svc.cluster.local",
  destination_service_name: "cart-api",
  destination_service_namespace: "shop",
  destination_canonical_service: "cart",
  destination_workload_namespace: "shop",
};

test("no rows are an empty map", () => {
  expect(mapOf()).toEqual(emptyMeshMap(ASKED_MS));
});

describe("services", () => {
  test("stand before canonical services", () => {
    expect(mapOf(row("services_istio_requests_total", SERVICE)).services).toEqual([
      {
        host: "cart-api.shop.svc.cluster.local",
        name: "cart-api",
        namespace: "shop",
        canonicalService: "cart",
        canonicalNamespace: "shop",
      },
    ]);
  });

  test("stand before workloads where no canonical service is told", () => {
    const { destination_canonical_service: _, ...thinned } = SERVICE;
    const labels = { ...thinned, destination_workload: "cart-v1" };
    const [found] = mapOf(row("services_istio_requests_total", labels)).services;
    expect(found).toMatchObject({ name: "cart-api", canonicalService: "cart-v1" });
  });

  test.each([
    ["gone", undefined],
    ["the host again", SERVICE.destination_service],
  ])("are read off the host where the name is %s", (_, name) => {
    const {
      destination_service_name: __,
      destination_service_namespace: ___,
      ...thinned
    } = SERVICE;
    const labels = name === undefined ? thinned : { ...thinned, destination_service_name: name };
    const [found] = mapOf(row("services_istio_requests_total", labels)).services;
    expect(found).toMatchObject({ name: "cart-api", namespace: "shop", canonicalService: "cart" });
  });

  test("are none where only a host outside tells", () => {
    const { destination_service_name: _, ...thinned } = SERVICE;
    const labels = { ...thinned, destination_service: "10.0.0.1:8080" };
    expect(mapOf(row("services_istio_requests_total", labels)).services).toEqual([]);
  });

  test.each([
    { destination_service_name: "unknown", destination_service: "unknown" },
    { destination_canonical_service: "unknown" },
    { destination_workload_namespace: "unknown" },
    { destination_service_name: "PassthroughCluster" },
    { destination_service_name: "BlackHoleCluster" },
    { destination_service_name: "InboundPassthroughCluster" },
    { destination_service_name: "InboundPassthroughClusterIpv4" },
  ])("are none with %o", (change) => {
    const { services } = mapOf(row("services_istio_requests_total", { ...SERVICE, ...change }));
    expect(services).toEqual([]);
  });
});

describe("versions", () => {
  const part = "services_istio_requests_total";
  const sighting = (labels: Record<string, string>, value = 990) =>
    row(
      part,
      { ...SERVICE, reporter: "destination", destination_cluster: "east", ...labels },
      value,
    );

  test("are told where a service has several, while the service itself is told once", () => {
    const { services, versions } = mapOf(
      sighting({ destination_canonical_revision: "v2" }),
      sighting({ destination_canonical_revision: "v1" }),
      sighting({ destination_canonical_revision: "v1", reporter: "source" }),
    );
    expect(services).toHaveLength(1);
    expect(versions).toEqual([
      { cluster: "east", namespace: "shop", name: "cart-api", versions: ["v1", "v2"] },
    ]);
  });

  test("run in clusters, each of which is told once", () => {
    const { clusters } = mapOf(
      sighting({ destination_canonical_revision: "v1" }),
      sighting({ destination_canonical_revision: "v2" }),
      sighting({ destination_cluster: "west" }),
      sighting({ destination_cluster: "unknown" }),
    );
    expect(clusters).toEqual(["east", "west"]);
  });

  test("are read off the version where no revision is known", () => {
    const { versions } = mapOf(
      sighting({ destination_canonical_revision: "unknown", destination_version: "a" }),
      sighting({ destination_version: "b" }),
    );
    expect(versions[0]?.versions).toEqual(["a", "b"]);
  });

  test("are gone where only a wide window reaches back to them", () => {
    const { versions } = mapOf(
      sighting({ destination_canonical_revision: "v1" }, 0),
      sighting({ destination_canonical_revision: "v2" }),
    );
    expect(versions).toEqual([]);
  });
});

test("the newest sample is not known where a wide window alone reaches back to it", () => {
  expect(mapOf(row("services_istio_requests_total", SERVICE, 0)).newestSampleMs).toBeNull();
});

test("waypoints, silent callers and the newest sample are read", () => {
  const map = mapOf(
    row("waypoint", { destination_workload: "l7", destination_workload_namespace: "shop" }),
    row("waypoint_host", { destination_service: "cart.shop.svc.cluster.local" }),
    row("waypoint_host", { destination_service: "unknown" }),
    row("silent", { source_workload: "unknown", destination_service: "cart" }),
    row("services_istio_requests_total", SERVICE, 980),
    row("services_istio_tcp_connections_opened_total", SERVICE, 990),
  );
  expect(map.waypoints).toEqual([{ namespace: "shop", name: "l7" }]);
  expect(map.waypointHosts).toEqual(["cart.shop.svc.cluster.local"]);
  expect(map.silentCalls).toEqual([{ sourceWorkload: "unknown", destinationService: "cart" }]);
  expect(map.newestSampleMs).toBe(990_000);
});

describe("the time between scrapes", () => {
  test.each([
    [40, 15],
    [41, 15],
    [10, 60],
    [600, 1],
    [2, 300],
  ])("is read off %d scrapes in ten minutes: %d s", (scrapes, seconds) => {
    expect(mapOf(row("scrapes_600", {}, scrapes)).scrapeSeconds).toBe(seconds);
  });

  test("is read off two minutes where the data reaches no further", () => {
    expect(mapOf(row("scrapes_120", {}, 8)).scrapeSeconds).toBe(15);
  });

  test("is read off two minutes where ten hold far too few scrapes", () => {
    const map = mapOf(row("scrapes_600", {}, 20), row("scrapes_120", {}, 8));
    expect(map.scrapeSeconds).toBe(15);
  });

  test("is read off ten minutes where two say much the same", () => {
    const map = mapOf(row("scrapes_600", {}, 10), row("scrapes_120", {}, 3));
    expect(map.scrapeSeconds).toBe(60);
  });

  test("is not known from one scrape", () => {
    expect(mapOf(row("scrapes_600", {}, 1)).scrapeSeconds).toBeNull();
  });
});

describe("copies", () => {
  test("are told apart by the label with several values", () => {
    const map = mapOf(
      row("copies", {}, 2),
      row("services_istio_requests_total", { prometheus: "k8s", prometheus_replica: "a" }),
      row("services_istio_requests_total", { prometheus: "k8s", prometheus_replica: "b" }),
    );
    expect(map.copies).toBe(2);
    expect(map.replicas).toEqual({ label: "prometheus_replica", values: ["a", "b"] });
  });

  test("are told apart by a replica label rather than by one of shards", () => {
    const map = mapOf(
      row("services_istio_requests_total", { prometheus: "x", replica: "0" }),
      row("services_istio_requests_total", { prometheus: "y", replica: "1" }),
    );
    expect(map.replicas?.label).toBe("replica");
  });

  test("are none where no such label differs", () => {
    expect(mapOf(row("services_istio_requests_total", { prometheus: "k8s" })).replicas).toBeNull();
  });
});
