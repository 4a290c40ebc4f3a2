import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { requestSample, tcpSample } from "@/e2e/harness/mesh-samples";
import { compareReporters } from "./hop";
import { requestEdge } from "./request-edge";
import { tcpEdge } from "./tcp-edge";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const web = { cluster: null, namespace: "shop", name: "web", kind: "service" } as const;

function compare(sent: number | null, arrived: number | null) {
  const samples = [
    ...(sent === null ? [] : [requestSample({ requestsPerSecond: sent })]),
    ...(arrived === null
      ? []
      : [requestSample({ ends: { reporter: "destination" }, requestsPerSecond: arrived })]),
  ];
  const latency = { meanMs: null, p50Ms: null, p90Ms: null, p99Ms: null };
  const group = { source: web, destination: web, samples };
  return compareReporters(requestEdge(group, latency, 300, THRESHOLDS));
}

test("what the callee never saw is lost, above 5 % and 1 request/s", () => {
  expect(compare(100, 80)).toEqual({
    kind: "lost",
    sentence: "20 req/s (20 %) never reach the callee",
  });
});

test("up to 5 % is agreement", () => {
  expect(compare(100, 95).kind).toBe("agree");
  expect(compare(100, 105).kind).toBe("agree");
});

test("up to 1 request/s is too little to judge", () => {
  expect(compare(2, 1).kind).toBe("not comparable");
  expect(compare(2, 0.9).kind).toBe("lost");
});

test("more arrivals than sends is retries", () => {
  expect(compare(100, 130)).toEqual({
    kind: "retries",
    sentence: "30 req/s more arrive than were sent: retries",
  });
});

test.each([
  [5, null, "Not comparable: only the caller's side reports"],
  [null, 5, "Not comparable: only the callee's side reports"],
  [null, null, "Not comparable: neither side reports requests"],
  [0, 0, "Not comparable: neither side counted a request"],
])("one side alone is not comparable: %s sent, %s arrived", (sent, arrived, sentence) => {
  expect(compare(sent, arrived)).toEqual({ kind: "not comparable", sentence });
});

test("an end outside the mesh says why it does not report", () => {
  const nobody = { cluster: null, namespace: null } as const;
  const caller = { ...nobody, name: "unknown", kind: "unknown" } as const;
  const host = { ...nobody, name: "api.example.com", kind: "external" } as const;
  const unnamed = (mtlsRatio: number | null) =>
    compareReporters(
      anEdge({ source: caller, mtlsRatio, reported: { source: null, destination: 5 } }),
    ).sentence;
  expect(unnamed(0)).toMatch(/only the callee's side reports, as the caller has no proxy$/);
  for (const mtlsRatio of [0.4, 1, null]) {
    expect(unnamed(mtlsRatio)).toMatch(/only the callee's side reports, and it does not say who/);
  }
  const leaving = anEdge({ destination: host, reported: { source: 5, destination: null } });
  expect(compareReporters(leaving).sentence).toContain("the callee is outside the mesh");
});

test("TCP is not comparable", () => {
  const edge = tcpEdge({ source: web, destination: web, samples: [tcpSample()] }, 300, THRESHOLDS);
  expect(compareReporters(edge).kind).toBe("not comparable");
});
