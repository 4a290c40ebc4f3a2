import { expect, test } from "vitest";
import { tcpSample } from "@/e2e/harness/mesh-samples";
import { mtlsCounters } from "./mtls-counters";
import type { Reporter, SecurityPolicy } from "./samples";

const BYTES = ["sent", "received"];

function opened(reporter: Reporter, security: SecurityPolicy, perSecond = 1) {
  return tcpSample({ counter: "opened", security, perSecond, ends: { reporter } });
}

test("connections that open weigh by how often they do", () => {
  expect(mtlsCounters([opened("destination", "none")])).toEqual(["opened"]);
  expect(mtlsCounters([opened("waypoint", "none")])).toEqual(["opened"]);
});

test("standing connections weigh by their bytes", () => {
  expect(mtlsCounters([opened("destination", "none", 0)])).toEqual(BYTES);
  expect(mtlsCounters([])).toEqual(BYTES);
});

test("connections of which nobody knows the security do not weigh", () => {
  expect(mtlsCounters([opened("source", "none")])).toEqual(BYTES);
  expect(mtlsCounters([opened("destination", null)])).toEqual(BYTES);
});
