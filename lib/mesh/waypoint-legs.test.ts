import { expect, test } from "vitest";
import {
  mappedService,
  NO_SERVICE,
  namingWith,
  requestSample,
  tcpSample,
} from "@/e2e/harness/mesh-samples";
import { withoutWaypointLegs } from "./waypoint-legs";

const CART = "cart.shop.svc.cluster.local";
const naming = namingWith({
  services: [mappedService()],
  waypoints: [{ namespace: "shop", name: "l7" }],
  waypointHosts: [CART],
});
const call = requestSample({ ends: { reporter: "waypoint" } });
const toWaypoint = tcpSample({ ends: { destinationWorkload: "l7" } });
const fromWaypoint = tcpSample({
  ends: { reporter: "destination", sourceWorkload: "l7", sourceCanonicalService: "l7" },
});

test("a call through a waypoint is told once, by the waypoint", () => {
  const kept = withoutWaypointLegs({ requests: [call], tcp: [toWaypoint, fromWaypoint] }, naming);
  expect(kept).toEqual({ requests: [call], tcp: [] });
});

test("a TCP call through a waypoint is told once, by the waypoint", () => {
  const told = tcpSample({ ends: { reporter: "waypoint" } });
  const kept = withoutWaypointLegs({ requests: [], tcp: [told, toWaypoint, fromWaypoint] }, naming);
  expect(kept.tcp).toEqual([told]);
});

test("a connection to a waypoint that says nothing stays, as the only word there is", () => {
  const kept = withoutWaypointLegs({ requests: [], tcp: [toWaypoint] }, naming);
  expect(kept.tcp).toEqual([toWaypoint]);
});

test("a waypoint's word on another caller leaves the connection", () => {
  const other = requestSample({ ends: { reporter: "waypoint", sourceWorkload: "batch" } });
  const kept = withoutWaypointLegs({ requests: [other], tcp: [toWaypoint] }, naming);
  expect(kept.tcp).toEqual([toWaypoint]);
});

test("requests that a sidecar sees come from a waypoint go", () => {
  const seen = requestSample({ ends: { reporter: "destination", sourceWorkload: "l7" } });
  expect(withoutWaypointLegs({ requests: [call, seen], tcp: [] }, naming).requests).toEqual([call]);
});

test("plain TCP beside a waypoint's calls stays", () => {
  const plain = tcpSample();
  expect(withoutWaypointLegs({ requests: [call], tcp: [plain] }, naming).tcp).toEqual([plain]);
});

test("calls of a workload that is merely named like a waypoint stay", () => {
  const own = { sourceWorkload: "shop-waypoint", destinationService: "db.shop.svc.cluster.local" };
  const requests = [requestSample({ ends: own })];
  const tcp = [tcpSample({ ends: { ...own, reporter: "destination" } })];
  expect(withoutWaypointLegs({ requests, tcp }, naming)).toEqual({ requests, tcp });
});

test("both legs through a waypoint that is not scraped stay, so that no call is lost", () => {
  const tcp = [
    tcpSample({ ends: { destinationWorkload: "shop-waypoint" } }),
    tcpSample({ ends: { reporter: "destination", sourceWorkload: "shop-waypoint" } }),
  ];
  expect(withoutWaypointLegs({ requests: [], tcp }, namingWith())).toEqual({ requests: [], tcp });
});

test("a waypoint's word on a caller that is named like one stays", () => {
  const word = requestSample({ ends: { reporter: "waypoint", sourceWorkload: "shop-waypoint" } });
  expect(withoutWaypointLegs({ requests: [word], tcp: [] }, naming).requests).toEqual([word]);
});

test("the last leg goes even where the callee's ztunnel names no service", () => {
  const unnamed = tcpSample({ ends: { ...fromWaypoint.ends, ...NO_SERVICE } });
  expect(withoutWaypointLegs({ requests: [call], tcp: [unnamed] }, naming).tcp).toEqual([]);
});
