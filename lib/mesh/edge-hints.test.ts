import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { edgeHints } from "./edge-hints";

const within = anEdge({ id: "east/shop/web~east/shop/cart", mtlsRatio: 1 });

test("an edge within a cluster whose versions are alike suggests nothing", () => {
  expect(edgeHints(within, { worse: null, sentence: "v1 and v2 fail alike" })).toEqual([]);
});

test("a version that is worse is the first suspect", () => {
  const [first] = edgeHints(within, { worse: "v2", sentence: "v2 is worse: fails 35 %" });
  expect(first).toBe("Version v2 is behind it: v2 is worse: fails 35 %");
});

test("broken connections in plain text point at mutual TLS", () => {
  const plain = { ...within, mtlsRatio: 0, flags: [{ flag: "UF", requestsPerSecond: 1 }] };
  expect(edgeHints(plain, null)[0]).toContain("mutual TLS");
});

test("a call that crosses clusters says which", () => {
  const crossing = { ...within, destination: { ...within.destination, cluster: "west" } };
  const source = { ...within.source, cluster: "east" };
  expect(edgeHints({ ...crossing, source }, null)[0]).toContain("crosses from east to west");
});
