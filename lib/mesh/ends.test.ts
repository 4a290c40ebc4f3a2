import { describe, expect, test } from "vitest";
import {
  endLabels,
  mappedService,
  NO_SERVICE,
  NO_WORKLOAD,
  namingWith,
  UNKNOWN_SOURCE,
} from "@/e2e/harness/mesh-samples";
import { destinationOf, sourceEndpoint } from "./ends";
import type { EndLabels } from "./samples";

const BY_SERVICE = namingWith();
const BY_WORKLOAD = namingWith({ group: "workload" });
const MAPPED = namingWith({ services: [mappedService({ name: "cart-api" })] });
const WITH_WAYPOINT = namingWith({
  waypoints: [{ namespace: "shop", name: "l7" }],
  waypointHosts: ["cart.shop.svc.cluster.local", "api.example.com"],
});

function source(changes: Partial<EndLabels>, naming = BY_SERVICE) {
  return sourceEndpoint(endLabels(changes), naming);
}

function destination(changes: Partial<EndLabels>, naming = BY_SERVICE, flags: string[] = []) {
  return destinationOf(endLabels(changes), flags, naming);
}

describe("a source, grouped by service", () => {
  test("is its canonical service", () => {
    expect(source({})).toEqual({
      cluster: "east",
      namespace: "shop",
      name: "web",
      kind: "service",
    });
  });

  test("takes the name of the service that it stands behind", () => {
    const cart = { sourceWorkload: "cart-v1", sourceCanonicalService: "cart" };
    expect(source(cart, MAPPED).name).toBe("cart-api");
  });

  test("goes by its workload where the canonical service is not known", () => {
    expect(source({ sourceCanonicalService: null }).name).toBe("web-v1");
  });

  test("goes by its canonical service where the workload label is lost", () => {
    const lost = { sourceWorkload: null, sourceNamespace: null };
    expect(source(lost)).toEqual({
      cluster: "east",
      namespace: null,
      name: "web",
      kind: "service",
    });
  });

  test("is a gateway by its name", () => {
    const gateway = { sourceWorkload: "ingressgateway", sourceCanonicalService: "ingressgateway" };
    expect(source(gateway).kind).toBe("gateway");
  });

  test("from outside the mesh is unknown", () => {
    expect(source(UNKNOWN_SOURCE)).toEqual({
      cluster: null,
      namespace: null,
      name: "unknown",
      kind: "unknown",
    });
  });
});

describe("a source, grouped by workload", () => {
  test("is its workload", () => {
    expect(source({}, BY_WORKLOAD)).toEqual({
      cluster: "east",
      namespace: "shop",
      name: "web-v1",
      kind: "workload",
    });
  });

  test("is a gateway by its name", () => {
    expect(source({ sourceWorkload: "shop-gateway" }, BY_WORKLOAD).kind).toBe("gateway");
  });
});

describe("a destination, grouped by service", () => {
  test("is its service, in the cluster of the workload that was met", () => {
    expect(destination({ destinationServiceName: "cart-api" })).toEqual({
      endpoint: { cluster: "east", namespace: "shop", name: "cart-api", kind: "service" },
      service: "shop/cart-api",
      pending: false,
    });
  });

  test("keeps its service's name where another service stands before the same workload", () => {
    expect(destination({ destinationServiceName: "cart" }, MAPPED).endpoint.name).toBe("cart");
  });

  test("is a gateway by its name", () => {
    expect(destination({ destinationServiceName: "egressgateway" }).endpoint.kind).toBe("gateway");
  });

  test("waits for its cluster where no workload was met", () => {
    expect(destination(NO_WORKLOAD)).toEqual({
      endpoint: { cluster: null, namespace: "shop", name: "cart", kind: "service" },
      service: "shop/cart",
      pending: true,
    });
  });

  test("waits for its cluster where a waypoint was met in its stead", () => {
    const met = { destinationWorkload: "l7", destinationCluster: "west" };
    expect(destination(met, WITH_WAYPOINT)).toEqual({
      endpoint: { cluster: null, namespace: "shop", name: "cart", kind: "service" },
      service: "shop/cart",
      pending: true,
    });
  });

  test("is met where no waypoint tells of its host, whatever its workload is called", () => {
    const found = destination({ destinationWorkload: "shop-waypoint", destinationCluster: "west" });
    expect(found.pending).toBe(false);
    expect(found.endpoint.cluster).toBe("west");
  });

  test("is met where the workload label is gone, for that says nothing", () => {
    const found = destination({ destinationWorkload: null });
    expect(found.pending).toBe(false);
    expect(found.endpoint.cluster).toBe("east");
  });

  test("is read off the host where the name labels are gone", () => {
    const thinned = { destinationServiceName: null, destinationServiceNamespace: null };
    expect(destination({ ...thinned, ...NO_WORKLOAD }).service).toBe("shop/cart");
  });

  test("is read off a host header that names it in full", () => {
    for (const host of ["cart.shop.svc.cluster.local", "cart.shop.svc:8080", "cart.shop.svc"]) {
      const byHeader = {
        ...NO_WORKLOAD,
        destinationService: host,
        destinationServiceName: host,
        destinationServiceNamespace: null,
      };
      expect(destination(byHeader, BY_SERVICE, ["NR"]).service).toBe("shop/cart");
    }
  });

  test("has the workload's namespace where the service's is unknown", () => {
    const found = destination({
      destinationServiceNamespace: null,
      destinationWorkloadNamespace: "bank",
    });
    expect(found.endpoint.namespace).toBe("bank");
  });

  test("without a service is what its workload stands behind", () => {
    expect(destination(NO_SERVICE, MAPPED).endpoint).toEqual({
      cluster: "east",
      namespace: "shop",
      name: "cart-api",
      kind: "service",
    });
  });

  test("reached past its service is what its workload stands behind", () => {
    const direct = { destinationServiceName: "InboundPassthroughCluster" };
    expect(destination(direct, MAPPED).endpoint.name).toBe("cart-api");
    const older = { destinationServiceName: "InboundPassthroughClusterIpv4" };
    expect(destination(older, MAPPED).endpoint.name).toBe("cart-api");
  });
});

describe("a destination, grouped by workload", () => {
  test("is its workload", () => {
    expect(destination({}, BY_WORKLOAD)).toEqual({
      endpoint: { cluster: "east", namespace: "shop", name: "cart-v1", kind: "workload" },
      service: "shop/cart",
      pending: false,
    });
  });

  test("has the service's name where no workload was met", () => {
    expect(destination(NO_WORKLOAD, BY_WORKLOAD)).toMatchObject({
      endpoint: { cluster: null, namespace: "shop", name: "cart", kind: "service" },
      pending: true,
    });
  });
});

describe("a destination outside the mesh", () => {
  const host = { ...NO_WORKLOAD, destinationService: "api.example.com" };
  const external = {
    endpoint: { cluster: null, namespace: null, name: "api.example.com", kind: "external" },
    service: null,
    pending: false,
  };

  test.each(["PassthroughCluster", "BlackHoleCluster"])(
    "through %s goes by its host",
    (destinationServiceName) => {
      expect(destination({ ...host, destinationServiceName })).toEqual(external);
      expect(destination({ ...host, destinationServiceName }, BY_WORKLOAD)).toEqual(external);
    },
  );

  test("without a host goes by the cluster's name", () => {
    const blocked = {
      ...NO_WORKLOAD,
      ...NO_SERVICE,
      destinationServiceName: "BlackHoleCluster",
    };
    expect(destination(blocked).endpoint).toMatchObject({
      name: "BlackHoleCluster",
      kind: "external",
    });
  });

  test("that a ServiceEntry names goes by its host", () => {
    const entry = {
      ...host,
      destinationServiceName: "api.example.com",
      destinationServiceNamespace: "egress",
    };
    expect(destination(entry)).toEqual(external);
  });

  test("reached through a waypoint goes by its host", () => {
    const entry = {
      ...host,
      destinationServiceName: "api.example.com",
      destinationServiceNamespace: "egress",
      destinationWorkload: "l7",
      destinationWorkloadNamespace: "shop",
      destinationCluster: "east",
      metNoWorkload: false,
    };
    expect(destination(entry, WITH_WAYPOINT)).toEqual(external);
  });

  test("is not a host that workloads of the mesh answer for", () => {
    const naming = namingWith({ services: [mappedService({ host: "db.internal.io" })] });
    const entry = {
      ...NO_WORKLOAD,
      destinationService: "db.internal.io",
      destinationServiceName: "db.internal.io",
    };
    expect(destination(entry, naming)).toMatchObject({
      endpoint: { name: "db.internal.io", namespace: "shop", kind: "service" },
      pending: true,
    });
  });
});

describe("a destination that nobody names", () => {
  const nobody = { ...NO_WORKLOAD, ...NO_SERVICE };

  test("is 'no route' where no route was found", () => {
    expect(destination(nobody, BY_SERVICE, ["NR"])).toEqual({
      endpoint: { cluster: null, namespace: null, name: "no route", kind: "unknown" },
      service: null,
      pending: false,
    });
  });

  test("is unknown else", () => {
    expect(destination(nobody).endpoint).toMatchObject({ name: "unknown", kind: "unknown" });
  });
});
