import { generatedMesh, randomFrom } from "@/bench/layout/generated-mesh";
import type { Edge, EdgesAnswer, Health } from "@/lib/mesh/edge";
import { edgeId } from "@/lib/mesh/edge-id";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { noOwners, type OwnerRates } from "@/lib/mesh/owner";

const SEED = 11;
const CLUSTER = "east";
const OWNERS = ["app", "mesh", "policy", "caller"] as const;

/** What a mesh of so many services answers: most of it is well, a few in a hundred are not. */
export function generatedAnswer(services: number, round = 0): EdgesAnswer {
  const { edges } = generatedMesh(services, SEED);
  const distinct = new Map(
    edges.map(({ sourceId, targetId }) => {
      const [source, destination] = [endpointFrom(sourceId), endpointFrom(targetId)];
      return [edgeId(source, destination, "request"), { source, destination }] as const;
    }),
  );
  const shapes = randomFrom(SEED);
  const news = randomFrom(SEED + round);
  const full = [...distinct].map(([id, ends], index) =>
    edgeFrom(id, ends, shapes(), isChanged(index, round) ? news() : 0),
  );
  const none = { versions: [], clusters: [], notices: [] };
  return { at: "2026-11-21T12:00:00Z", windowSeconds: 300, edges: full, ...none };
}

/** With each round another twentieth of the edges reads differently. */
function isChanged(index: number, round: number): boolean {
  return round > 0 && index % 20 === round % 20;
}

type Ends = { source: Endpoint; destination: Endpoint };

function edgeFrom(id: string, ends: Ends, chance: number, news: number): Edge {
  const health = healthFrom(news === 0 ? chance : news);
  const requestsPerSecond = health === "idle" ? 0 : 10 ** (chance * 3.5) + news;
  const errorRatio = { failing: 0.2, degraded: 0.02, healthy: 0, idle: 0, unknown: null }[health];
  const failedPerSecond = requestsPerSecond * (errorRatio ?? 0);
  const owner = OWNERS[Math.floor(chance * 1_000) % OWNERS.length] ?? "app";
  const owners: OwnerRates = { ...noOwners(), [owner]: failedPerSecond };
  return {
    id,
    ...ends,
    protocol: "http",
    requestsPerSecond,
    errorRatio,
    deniedRatio: 0,
    meanMs: 12,
    p50Ms: 9,
    p90Ms: 30,
    p99Ms: 40 + Math.round(chance * 400),
    flags: [],
    owners,
    reported: { source: requestsPerSecond, destination: requestsPerSecond },
    tcp: null,
    mtlsRatio: chance < 0.9 ? 1 : 0,
    health,
    troubles: [],
    reason: `${Math.round((errorRatio ?? 0) * 100)} % of ${Math.round(requestsPerSecond)} req/s fail`,
  };
}

function healthFrom(chance: number): Health {
  const place = (chance * 7) % 1;
  if (place < 0.015) return "failing";
  if (place < 0.04) return "degraded";
  if (place < 0.06) return "idle";
  return place < 0.07 ? "unknown" : "healthy";
}

function endpointFrom(id: string): Endpoint {
  const [namespace = "", name] = id.split("/");
  return name === undefined
    ? { cluster: null, namespace: null, name: id, kind: "external" }
    : { cluster: CLUSTER, namespace, name, kind: namespace === "gateway" ? "gateway" : "service" };
}
