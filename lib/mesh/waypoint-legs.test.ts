import { expect, test } from "vitest";
import { namingWith, requestSample, tcpSample } from "@/e2e/harness/mesh-samples";
import { withoutWaypointLegs } from "./waypoint-legs";

const naming = namingWith({ waypoints: [{ namespace: "shop", name: "l7" }] });
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
