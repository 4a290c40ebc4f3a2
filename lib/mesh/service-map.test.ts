import { describe, expect, test } from "vitest";
import { mappedService } from "@/e2e/harness/mesh-samples";
import { guestHosts, serviceNames } from "./service-map";

const NO_WAYPOINTS = { waypoints: [], waypointHosts: [] };

describe("the service behind a canonical service", () => {
  test("is the one that was seen in front of it", () => {
    const services = [mappedService({ name: "cart-api", canonicalService: "cart" })];
    const names = serviceNames({ services, ...NO_WAYPOINTS });
    expect(names.ofCanonical("shop", "cart")).toBe("cart-api");
  });

  test("is of its own namespace", () => {
    const names = serviceNames({ services: [mappedService()], ...NO_WAYPOINTS });
    expect(names.ofCanonical("bank", "cart")).toBeNull();
  });

  test("is the one that shares its name, where there are several", () => {
    const services = ["alpha", "cart", "beta"].map((name) => mappedService({ name }));
    const names = serviceNames({ services, ...NO_WAYPOINTS });
    expect(names.ofCanonical("shop", "cart")).toBe("cart");
  });

  test("is the first by name where none shares its name, in whatever order they come", () => {
    const services = ["beta", "alpha"].map((name) => mappedService({ name }));
    const names = serviceNames({ services, ...NO_WAYPOINTS });
    const turned = serviceNames({ services: services.toReversed(), ...NO_WAYPOINTS });
    expect(names.ofCanonical("shop", "cart")).toBe("alpha");
    expect(turned.ofCanonical("shop", "cart")).toBe("alpha");
  });

  test("is never one of another namespace, so that picking namespaces changes no name", () => {
    const services = [mappedService({ namespace: "waypoints", name: "other" })];
    const names = serviceNames({ services, ...NO_WAYPOINTS });
    expect(names.ofCanonical("shop", "cart")).toBeNull();
  });

  test("is none for a waypoint, which is met in place of many", () => {
    const services = ["shop-waypoint", "l7"].map((canonicalService) =>
      mappedService({ name: "cart", canonicalService }),
    );
    const waypoints = [{ namespace: "shop", name: "l7" }];
    const names = serviceNames({ services, waypoints, waypointHosts: [] });
    expect(names.ofCanonical("shop", "shop-waypoint")).toBeNull();
    expect(names.ofCanonical("shop", "l7")).toBeNull();
  });

  test("is unknown where the map knows nothing", () => {
    expect(serviceNames({ services: [], ...NO_WAYPOINTS }).ofCanonical("shop", "x")).toBeNull();
  });
});

describe("a host", () => {
  test("is in the mesh once a workload has answered for it", () => {
    const names = serviceNames({
      services: [mappedService({ host: "db.internal.io" })],
      ...NO_WAYPOINTS,
    });
    expect(names.isInMesh("db.internal.io")).toBe(true);
    expect(names.isInMesh("api.example.com")).toBe(false);
  });
});

describe("a waypoint", () => {
  const names = serviceNames({
    services: [mappedService({ canonicalNamespace: "bank", canonicalService: "till" })],
    waypoints: [{ namespace: "shop", name: "l7" }],
    waypointHosts: ["cart.shop.svc.cluster.local"],
  });

  test("tells of the hosts that it reports, and of no other", () => {
    expect(names.isToldByWaypoint("cart.shop.svc.cluster.local")).toBe(true);
    expect(names.isToldByWaypoint("db.shop.svc.cluster.local")).toBe(false);
  });

  test("stands before what answers for such a host", () => {
    expect(names.answersForWaypoint("bank", "till")).toBe(true);
    expect(names.answersForWaypoint("shop", "till")).toBe(false);
  });

  test.each(["waypoint", "shop-waypoint"])("may have its usual name %s", (workload) => {
    expect(names.isWaypoint("anywhere", workload)).toBe(true);
  });

  test("by another name is known by its traffic", () => {
    expect(names.isWaypoint("shop", "l7")).toBe(true);
    expect(names.isWaypoint("bank", "l7")).toBe(false);
  });

  test("is no name that only begins so", () => {
    expect(names.isWaypoint("shop", "waypoint-client")).toBe(false);
  });
});

describe("guests", () => {
  const rates = mappedService({
    host: "rates.example.net",
    name: "rates.example.net",
    namespace: "data",
    canonicalService: "rates",
    canonicalNamespace: "bank",
  });

  test("are services elsewhere that a workload of the namespace answers for, each once", () => {
    const services = [rates, { ...rates, canonicalService: "other" }, mappedService()];
    const map = { services, ...NO_WAYPOINTS };
    expect(guestHosts(map, ["bank"])).toEqual(["rates.example.net"]);
    expect(guestHosts(map, ["bank", "data"])).toEqual([]);
    expect(guestHosts(map, ["data"])).toEqual([]);
  });

  test("are none of those that a waypoint only stands before", () => {
    const waypoints = [{ namespace: "bank", name: "rates" }];
    const before = { services: [rates], waypoints, waypointHosts: ["rates.example.net"] };
    expect(guestHosts(before, ["bank"])).toEqual([]);
    expect(guestHosts({ ...before, waypointHosts: [] }, ["bank"])).toEqual(["rates.example.net"]);
  });
});
