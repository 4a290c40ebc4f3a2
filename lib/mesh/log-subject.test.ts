import { expect, test } from "vitest";
import { subjectFromEnds, subjectFromId } from "./log-subject";
import type { EndLabels } from "./samples";

const EDGE = "east/shop/web~east/shop/cart-api";

function ends(changes: Partial<EndLabels> = {}): EndLabels {
  return {
    reporter: "source",
    sourceWorkload: "web-v1",
    sourceCanonicalService: "web",
    sourceNamespace: "shop",
    sourceCluster: "east",
    destinationService: "cart-api.shop.svc.cluster.local",
    destinationServiceName: "cart-api",
    destinationServiceNamespace: "shop",
    destinationWorkload: "cart",
    destinationWorkloadNamespace: "shop",
    destinationCanonicalService: "cart",
    destinationCluster: "east",
    metNoWorkload: false,
    ...changes,
  };
}

function subject(ofEdge: EndLabels[], all: EndLabels[] = ofEdge, edge = EDGE) {
  const guess = subjectFromId(edge);
  if (guess === null) throw new Error(`${edge} is no edge`);
  return subjectFromEnds(guess, ofEdge, all, []);
}

test("metrics tell the workloads behind a service, whatever it is called", () => {
  expect(subject([ends(), ends({ sourceWorkload: "web-v2" })])).toMatchObject({
    callers: [
      { namespace: "shop", name: "web-v1" },
      { namespace: "shop", name: "web-v2" },
    ],
    callees: [{ namespace: "shop", name: "cart" }],
    services: [{ namespace: "shop", name: "cart-api" }],
    hosts: ["cart-api", "cart-api.shop", "cart-api.shop.svc.cluster.local"],
    isOnlyCaller: true,
    isGuessed: false,
  });
});

test("another caller of the same workload makes arrivals ambiguous", () => {
  const other = ends({ sourceWorkload: "mobile" });
  expect(subject([ends()], [ends(), other]).isOnlyCaller).toBe(false);
});

test("a caller that nobody knows may be another one", () => {
  const unknown = ends({ sourceWorkload: null, sourceNamespace: null, reporter: "destination" });
  expect(subject([ends()], [ends(), unknown]).isOnlyCaller).toBe(false);
});

test("requests that met no workload leave the callee's pods to the service's name", () => {
  const unmet = ends({ destinationWorkload: null, destinationWorkloadNamespace: null });
  expect(subject([unmet]).callees).toEqual([{ namespace: "shop", name: "cart-api" }]);
});

test("where a waypoint reports, its own log is read too", () => {
  expect(subject([ends({ reporter: "waypoint" })]).callees).toEqual([
    { namespace: "shop", name: "cart" },
    { namespace: "shop", name: "waypoint" },
  ]);
});

test("TCP may run through ztunnels, which log for all", () => {
  expect(subject([ends()], [ends()], `${EDGE}~tcp`).callers).toContainEqual({
    namespace: "istio-system",
    name: "ztunnel",
  });
});

test("a host outside has no proxy of the mesh", () => {
  expect(subjectFromId("east/shop/web~-/-/api.example%3A443!external")).toMatchObject({
    callers: [{ namespace: "shop", name: "web" }],
    callees: [],
    services: [],
    hosts: ["api.example:443"],
    isGuessed: true,
  });
});

test.each(["", "web", "a/b/c", "a/b/c~", "a/b/c~d/e", "a/b/c~d/e/f~udp", "a/b/c~d/e/%zz"])(
  "%j is the id of no edge",
  (id) => {
    expect(subjectFromId(id)).toBeNull();
  },
);
