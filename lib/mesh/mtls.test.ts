import { expect, test } from "vitest";
import { endLabels } from "@/e2e/harness/mesh-samples";
import { mtlsRatio } from "./mtls";
import type { Reporter, SecurityPolicy } from "./samples";

function secured(reporter: Reporter, security: SecurityPolicy, perSecond = 1) {
  return { ends: endLabels({ reporter }), security, perSecond };
}

test("is the share of mutual TLS in what is known", () => {
  const samples = [
    secured("destination", "mutual_tls", 3),
    secured("destination", "none"),
    secured("destination", null, 50),
  ];
  expect(mtlsRatio(samples)).toBe(0.75);
});

test("is zero for plaintext", () => {
  expect(mtlsRatio([secured("destination", "none")])).toBe(0);
});

test("is absent where nothing is known", () => {
  expect(mtlsRatio([secured("destination", null)])).toBeNull();
  expect(mtlsRatio([])).toBeNull();
});

test("is absent where nothing flows", () => {
  expect(mtlsRatio([secured("destination", "mutual_tls", 0)])).toBeNull();
});

test("never comes from the source's series", () => {
  expect(mtlsRatio([secured("source", "none"), secured("destination", "mutual_tls")])).toBe(1);
  expect(mtlsRatio([secured("source", "none")])).toBeNull();
});

test("comes from a waypoint's series where the destination knows nothing", () => {
  const waypoint = [secured("waypoint", "mutual_tls"), secured("waypoint", "none")];
  expect(mtlsRatio(waypoint)).toBe(0.5);
  expect(mtlsRatio([...waypoint, secured("destination", null, 9)])).toBe(0.5);
});

test("is the destination's word where both count the same requests", () => {
  const samples = [secured("destination", "none", 4), secured("waypoint", "mutual_tls", 4)];
  expect(mtlsRatio(samples)).toBe(0);
});
