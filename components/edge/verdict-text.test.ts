import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { pinnedLink, verdictText } from "./verdict-text";

test("a verdict as a message tells who, what, how sure, the proof, the command and the link", () => {
  const text = verdictText({
    edge: anEdge({ health: "failing" }),
    verdict: {
      state: "ongoing",
      trouble: "failed",
      owner: "mesh",
      sentence:
        "90 % of 10 req/s fail because they reach no healthy endpoint (UH); the mesh owns it.",
      sureness: { confidence: "high", because: "both sides of the hop report" },
      origins: [],
      evidence: [{ text: "90 % failed", column: "errorRatio" }],
    },
    command: { what: "The routes", command: "istioctl proxy-status", cluster: null, missing: [] },
    link: "https://flaghoist.example/edge?source=shop/cart",
  });
  expect(text.split("\n")).toEqual([
    "shop/cart (east) → shop/pricing (east): failing",
    "90 % of 10 req/s fail because they reach no healthy endpoint (UH); the mesh owns it.",
    "Confidence: high, both sides of the hop report.",
    "- 90 % failed",
    "Next: istioctl proxy-status",
    "https://flaghoist.example/edge?source=shop/cart",
  ]);
});

test("what is over is not called failing, whatever a long window still counts", () => {
  const verdict = {
    state: "over",
    trouble: "failed",
    owner: "mesh",
    sentence: "Failed until 14:00 UTC, recovered 15 min ago.",
    sureness: null,
    origins: [],
    evidence: [],
  } as const;
  const text = verdictText({
    edge: anEdge({ health: "failing" }),
    verdict: { ...verdict, evidence: [] },
    command: null,
    link: "",
  });
  expect(text).toMatch(/^shop\/cart \(east\) → shop\/pricing \(east\): recovered\n/);
});

test("the link is pinned to the instant of the figures, unless it is pinned already", () => {
  const at = "2026-11-21T14:00:00.000Z";
  expect(pinnedLink("http://x/edge?source=a/b#main", at)).toBe(
    "http://x/edge?source=a/b&at=2026-11-21T14:00:00.000Z",
  );
  expect(pinnedLink("http://x/edge", at)).toBe("http://x/edge?at=2026-11-21T14:00:00.000Z");
  const pinned = "http://x/edge?source=a%2Fb&at=2026-01-01T00%3A00%3A00Z";
  expect(pinnedLink(pinned, at)).toBe(pinned);
  expect(pinnedLink("http://x/embed/verdict?source=a/b&destination=a/c&theme=dark", at)).toMatch(
    /^http:\/\/x\/edge\?source=a\/b&destination=a\/c&at=/,
  );
});
