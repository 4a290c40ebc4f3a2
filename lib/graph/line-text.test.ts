import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import type { Edge } from "@/lib/mesh/edge";
import { trouble } from "@/lib/mesh/edge.fixture";
import { deniedText, mtlsText, p99Text, rateText } from "./line-text";
import { lineFromEdges } from "./lines";

function lineOf(change: Partial<Edge>) {
  const edge = edgeBetween("e/shop/web", "e/shop/cart", change);
  return lineFromEdges(edge.id, { sourceId: "a", targetId: "b" }, [edge], {});
}

test("a rate is told with its failures, if it has any", () => {
  expect(rateText(lineOf({ requestsPerSecond: 40, errorRatio: 0 }))).toBe("40/s");
  expect(rateText(lineOf({ requestsPerSecond: 40, errorRatio: 0.12 }))).toBe("40/s, 12 % failed");
});

test("what nobody told has no text", () => {
  const line = lineOf({ requestsPerSecond: null, p99Ms: null, mtlsRatio: null });
  expect([rateText(line), p99Text(line), mtlsText(line)]).toEqual([null, null, null]);
});

test("plaintext is a word, and what is not all mTLS is a share", () => {
  expect(mtlsText(lineOf({ mtlsRatio: 0 }))).toBe("plaintext");
  expect(mtlsText(lineOf({ mtlsRatio: 0.4 }))).toBe("40 % mTLS");
  expect(p99Text(lineOf({ p99Ms: 1_240 }))).toBe("p99 1.2 s");
});

test("a line is a step wider with each power of ten", () => {
  const steps = [0.5, 1, 10, 100, 1_000, 50_000].map(
    (requestsPerSecond) => lineOf({ requestsPerSecond }).widthStep,
  );
  expect(steps).toEqual([1, 2, 3, 4, 5, 5]);
});

test("what is denied has its share, of many edges in one line the highest", () => {
  const denying = (ratio: number) =>
    edgeBetween("e/shop/web", `e/shop/cart-${ratio}`, {
      requestsPerSecond: 10,
      troubles: [trouble("denied", ratio, { owner: "policy" })],
    });
  const ends = { sourceId: "a", targetId: "b" };
  expect(rateText(lineFromEdges("one", ends, [denying(0.2)], {}))).toBe("10/s, 20 % denied");
  expect(rateText(lineFromEdges("two", ends, [denying(0.2), denying(0.4)], {}))).toBe(
    "20/s, up to 40 % denied",
  );
  const failing = edgeBetween("e/shop/web", "e/shop/x", { health: "failing" });
  expect(deniedText(lineFromEdges("two", ends, [denying(0.2), failing], {}))).toBeNull();
});
