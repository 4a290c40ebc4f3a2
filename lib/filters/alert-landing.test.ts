import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edge } from "@/lib/mesh/edge";
import { edge, service } from "@/lib/mesh/edge.fixture";
import { cluesFromLabels } from "./alert-clues";
import { landingHref } from "./alert-href";
import { type Fitting, landingAmong, landingByNames } from "./alert-landing";

const SPAN = { atMs: null, rangeSeconds: 3_600, windowSeconds: 300 };
const failing = { health: "failing", flags: [{ flag: "UH", requestsPerSecond: 2 }] } as const;
const web = edge(service("web"), service("cart"), { ...failing, flags: [...failing.flags] });
const api = edge(service("api"), service("cart"));
const pay = edge(service("cart"), service("charge", "payments"));
const EDGES = [web, api, pay];

function href(
  labels: Record<string, string>,
  fits: Edge[] = [],
  edges: Edge[] = EDGES,
  whole: Edge[] = [],
): string {
  const fitting: Fitting = { whole: whole.map(({ id }) => id), byName: fits.map(({ id }) => id) };
  return landingHref(landingAmong(cluesOf(labels), edges, fitting), SPAN);
}

function cluesOf(labels: Record<string, string>) {
  return cluesFromLabels(
    Object.entries(labels).map(([label, value]) => ({ label, operator: "=", value })),
  );
}

const CART = { destination_service_name: "cart", destination_service_namespace: "shop" };

describe("where an alert's labels lead", () => {
  test("the one edge whose series carry them", () => {
    expect(href({ ...CART, source_workload: "web-v1" }, [web])).toBe(
      "/edge?source=shop/web&destination=shop/cart",
    );
  });

  test("of several edges of one service the only one that fails, and it is said", () => {
    expect(href(CART, [web, api])).toBe("/edge?source=shop/web&destination=shop/cart&notice=worst");
  });

  test("the service, where none or several of its edges fail", () => {
    const well = edge(service("web"), service("cart"));
    expect(href(CART, [well, api], [well, api])).toBe("/service/shop/cart?notice=service");
    const bad = edge(service("api"), service("cart"), { health: "degraded" });
    expect(href(CART, [web, bad], [web, bad])).toBe("/service/shop/cart?notice=service");
  });

  test("the service that calls, where only that is named", () => {
    const fits = [edge("web", "cart"), edge("web", "charge")];
    expect(href({ source_workload: "web" }, fits, fits)).toBe("/service/shop/web?notice=service");
  });

  test("the worst of several edges between two names", () => {
    const east = edge(service("web", "shop", "east"), "cart", { health: "failing" });
    const west = edge(service("web", "shop", "west"), "cart");
    const labels = { ...CART, source_canonical_service: "web" };
    expect(href(labels, [east, west], [east, west])).toBe(
      "/edge?source=east/shop/web&destination=east/shop/cart&notice=worst",
    );
  });

  test("the one of the cluster that the alert comes from", () => {
    const east = edge(service("web", "shop", "east"), service("cart", "shop", "east"));
    const west = edge(service("web", "shop", "west"), service("cart", "shop", "east"));
    const at = (cluster: string, reporter: string) =>
      href({ ...CART, cluster, reporter }, [east, west], [east, west]);
    expect(at("west", "source")).toBe("/edge?source=west/shop/web&destination=east/shop/cart");
    expect(at("west", "destination")).toBe(at("west", "source"));
    expect(at("east", "source")).toBe("/edge?source=east/shop/web&destination=east/shop/cart");
    expect(at("prod", "source")).toBe(at("", "source"));
  });

  test("either end of which is in the cluster, unless the alert says whose side it counts", () => {
    const names = { ...CART, source_canonical_service: "web", cluster: "west" };
    const far = edge(service("web", "shop", "east"), service("cart", "shop", "west"), {
      health: "failing",
    });
    const near = edge(service("web", "shop", "west"), service("cart", "shop", "west"));
    const at = (labels: object) => href({ ...names, ...labels }, [far, near], [far, near]);
    const worst = "/edge?source=east/shop/web&destination=west/shop/cart&notice=worst";
    expect(at({ reporter: "destination" })).toBe(worst);
    expect(at({})).toBe(worst);
    expect(at({ reporter: "source" })).toBe(
      "/edge?source=west/shop/web&destination=west/shop/cart",
    );
  });

  test("those that fit code and flags too come first", () => {
    expect(href({ ...CART, response_flags: "UH" }, [web, api], EDGES, [web])).toBe(
      "/edge?source=shop/web&destination=shop/cart",
    );
  });

  test("the connections between two names, where the alert is about those", () => {
    const tcp = edge("web", "cart", { protocol: "tcp" });
    const labels = { ...CART, request_protocol: "tcp" };
    expect(href(labels, [web, tcp], [web, tcp])).toBe(
      "/edge?source=shop/web&destination=shop/cart&protocol=tcp",
    );
  });

  test("pages that look as they are asked to", () => {
    const look = { view: "table", compare: "1d", theme: "dark" } as const;
    const hrefOf = (fits: Edge[]) => {
      const fitting = { whole: [], byName: fits.map(({ id }) => id) };
      return landingHref(landingAmong(cluesOf(CART), fits, fitting), SPAN, [], look);
    };
    expect(hrefOf([web])).toBe("/edge?source=shop/web&destination=shop/cart&compare=1d&theme=dark");
    expect(hrefOf([])).toBe("/service/shop/cart?compare=1d&theme=dark&notice=empty");
    const suspects = landingAmong(cluesOf({}), EDGES, { whole: [], byName: [] });
    expect(landingHref(suspects, SPAN, [], look)).toBe(
      "/?view=table&compare=1d&theme=dark&notice=labels",
    );
  });

  test("the suspects of a namespace, where edges of several services fit", () => {
    const fits = [pay, edge("api", service("ledger", "payments"))];
    expect(href({ destination_service_namespace: "payments" }, fits, fits)).toBe(
      "/?namespace=payments&notice=several",
    );
  });

  test("the suspects, where no label names an end, searched by what the labels do say", () => {
    expect(href({})).toBe("/?notice=labels");
    expect(href({ response_flags: "UH,URX" })).toBe("/?q=flag:UH&notice=labels");
    expect(href({ response_flags: "NR" })).toBe("/?notice=labels");
    expect(href({ namespace: "payments" })).toBe("/?namespace=payments&notice=labels");
    expect(href({ namespace: "gone" })).toBe("/?notice=labels");
  });

  test("the service that a service label of others means", () => {
    expect(href({ namespace: "payments", service: "charge" })).toBe(
      "/edge?source=shop/cart&destination=payments/charge",
    );
  });

  test("the nearest edge or service, where nothing has such a name any more", () => {
    const gone = { destination_service_name: "charges", destination_service_namespace: "payments" };
    expect(href({ ...gone, source_workload: "cart" })).toBe(
      "/edge?source=shop/cart&destination=payments/charge&notice=nearest",
    );
    expect(href(gone)).toBe("/service/payments/charge?notice=nearest");
    expect(href({ ...CART, source_workload: "nothing-like-it" })).toBe(
      "/service/shop/cart?notice=nearest",
    );
  });

  test("the suspects of that time, where nothing is like it", () => {
    expect(href({ destination_service_name: "zzz" })).toBe("/?notice=missing");
  });

  test("the names themselves, where there is no traffic to look among", () => {
    const labels = { destination_service: "cart.shop.svc.cluster.local", source_workload: "web" };
    expect(href(labels, [], [])).toBe("/edge?source=-/web&destination=shop/cart&notice=empty");
  });
});

describe("where names alone lead", () => {
  const byNames = (labels: Record<string, string>) =>
    landingHref(landingByNames(cluesOf(labels), "unchecked"), SPAN);

  test("both ends make an edge, one a service, none the suspects", () => {
    const source = { source_workload: "web", source_workload_namespace: "shop" };
    expect(byNames({ ...CART, ...source })).toBe(
      "/edge?source=shop/web&destination=shop/cart&notice=unchecked",
    );
    expect(byNames(source)).toBe("/service/shop/web?notice=unchecked");
    expect(byNames({ reporter: "source" })).toBe("/?notice=unchecked");
  });

  test("Istio's unknown is no name, and a host outside the mesh is one without a namespace", () => {
    expect(byNames({ ...CART, source_workload: "unknown" })).toBe(
      "/service/shop/cart?notice=unchecked",
    );
    const egress = {
      destination_service: "api.example.com",
      destination_service_name: "PassthroughCluster",
    };
    expect(byNames({ ...egress, source_workload: "web" })).toBe(
      "/edge?source=-/web&destination=-/api.example.com&notice=unchecked",
    );
  });
});

test("whatever the labels hold, the link lands on a page of ours", () => {
  const name = fc.constantFrom(
    "source_workload",
    "destination_service",
    "destination_service_name",
    "response_flags",
    "namespace",
    "service",
    "reporter",
  );
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("cart", "shop", "UH", '"}', "unknown"),
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.subarray(EDGES), (labels, fits) => {
      const { origin, pathname } = new URL(href(labels, fits), "http://own");
      expect(origin).toBe("http://own");
      expect(pathname).toMatch(/^\/(?:$|edge$|service\/)/);
    }),
  );
});
