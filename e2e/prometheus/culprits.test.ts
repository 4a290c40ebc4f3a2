import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listening, listen } from "@/demo/server/listen";
import { type MeshInABox, meshInABox } from "@/demo/server/mesh-in-a-box";
import { INCIDENT_IDS, type IncidentId } from "@/demo/traffic/incident";
import { newTrace } from "@/lib/http/viewer";
import { culpritSentence } from "@/lib/mesh/culprit-sentence";
import { culpritsFromEdges } from "@/lib/mesh/culprits";
import { readEdges } from "@/lib/prometheus/read-edges";

const BEGAN_MS = Date.UTC(2026, 10, 2, 12);
const MINUTE_MS = 60_000;

let nowMs = BEGAN_MS;
let mesh: MeshInABox;
let upstream: Listening;

beforeAll(async () => {
  const bornMs = BEGAN_MS - 24 * 60 * MINUTE_MS;
  mesh = meshInABox({ seed: "culprits", bornMs, overrides: [] }, () => nowMs);
  upstream = await listen(mesh, 0);
  process.env.PROMETHEUS_URL = upstream.url;
});

afterAll(() => upstream.stop());

/** What is said of the mesh ten minutes after these incidents alone began. */
async function sentencesDuring(active: readonly IncidentId[]): Promise<(string | null)[]> {
  for (const incident of INCIDENT_IDS) mesh.force(incident, active.includes(incident));
  nowMs += 10 * MINUTE_MS;
  const scope = {
    namespaces: [],
    windowSeconds: 300,
    atMs: nowMs,
    group: "service",
    latency: "none",
    compareSeconds: null,
  } as const;
  const viewer = { signal: new AbortController().signal, trace: newTrace() };
  const { edges } = await readEdges({ ...scope, namespaces: [] }, nowMs, viewer);
  return culpritsFromEdges(edges, scope.namespaces).map((culprit) =>
    culpritSentence(culprit, edges),
  );
}

describe("the culprit of the demo's incidents", () => {
  test("is the ledger that answers no more, through two services that pass it on", async () => {
    expect(await sentencesDuring(["mtls-mismatch"])).toContain(
      "3 edges fail because of payments/payments → payments/ledger",
    );
  });

  test("is the fraud check without endpoints", async () => {
    expect(await sentencesDuring(["grpc-no-endpoints"])).toEqual([
      "3 edges fail because of payments/payments → payments/fraud",
    ]);
  });

  test("is nobody where failures stay where they are, or there are none", async () => {
    expect(await sentencesDuring(["policy-denial", "rate-limit"])).toEqual([]);
    expect(await sentencesDuring([])).toEqual([]);
  });
});
