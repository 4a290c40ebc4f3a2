import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { withoutTraffic } from "./former-edge";

test("an edge without traffic keeps its name, and nothing else of what it was", () => {
  const flags = [{ flag: "UH", requestsPerSecond: 4 }];
  const edge = withoutTraffic(anEdge({ health: "failing", errorRatio: 0.4, flags }));
  expect(edge).toMatchObject({
    id: anEdge().id,
    health: "idle",
    requestsPerSecond: 0,
    errorRatio: null,
    flags: [],
    reason: "No requests in the window",
  });
});

test("connections are none, too", () => {
  expect(withoutTraffic(anEdge({ protocol: "tcp", requestsPerSecond: null }))).toMatchObject({
    requestsPerSecond: null,
    tcp: { openedPerSecond: 0 },
    reason: "No connections in the window",
  });
});
