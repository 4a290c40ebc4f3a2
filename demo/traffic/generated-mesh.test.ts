import { describe, expect, it, vi } from "vitest";
import type { Matcher } from "@/demo/promql/series";
import { generatedCalls } from "./generated-mesh";
import { INCIDENT_IDS } from "./incident";
import { meshOf } from "./mesh";
import { trafficOf } from "./traffic";

/** Whole meshes are built here, and other tests run beside. */
vi.setConfig({ testTimeout: 30_000 });

const SEED = "shop";
const NOW_MS = Date.UTC(2026, 4, 4, 12);
const HOUR_MS = 3_600_000;

function edgesOf(count: number): Set<string> {
  return new Set(
    generatedCalls(SEED, count).map(
      ({ from, service }) => `${from.app} ${from.namespace} ${service.host}`,
    ),
  );
}

describe("a generated mesh", () => {
  it.each([50, 1_000])(
    "of %d services has each of them called, and 2.5 edges for each",
    (count) => {
      const called = new Set(generatedCalls(SEED, count).map(({ service }) => service.host));
      expect(called.size).toBe(count);
      expect(edgesOf(count).size / count).toBeGreaterThan(2.3);
      expect(edgesOf(count).size / count).toBeLessThan(2.7);
    },
  );

  it("has a namespace for each 25, and two clusters from 500 services on", () => {
    const clusters = (count: number) =>
      new Set(generatedCalls(SEED, count).map(({ to }) => to?.cluster)).size;
    const namespaces = generatedCalls(SEED, 1_000).map(({ service }) => service.namespace);
    expect(new Set(namespaces).size).toBe(40);
    expect([clusters(499), clusters(500)]).toEqual([1, 2]);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(generatedCalls(SEED, 60)).toEqual(generatedCalls(SEED, 60));
    expect(generatedCalls("other", 60)).not.toEqual(generatedCalls(SEED, 60));
  });

  it("brings no call more often than its caller is called", () => {
    const calls = generatedCalls(SEED, 200);
    const arriving = new Map<string, number>();
    for (const { to, perSecond, protocol } of calls) {
      if (to === null || protocol === "tcp") continue;
      arriving.set(to.name + to.namespace, (arriving.get(to.name + to.namespace) ?? 0) + perSecond);
    }
    const loud = calls.filter(
      ({ from, perSecond }) =>
        perSecond > 0.02 &&
        perSecond > (arriving.get(from.name + from.namespace) ?? 0) + from.ownPerSecond,
    );
    expect(loud).toEqual([]);
  });

  it("has every incident somewhere, named by where it is", () => {
    const { calls, effectsOn, titleOf } = meshOf({ seed: SEED, services: 300 });
    const seen = new Set(calls.flatMap((call) => effectsOn(call).map(({ incident }) => incident)));
    expect(INCIDENT_IDS.filter((incident) => !seen.has(incident))).toEqual([]);
    expect(titleOf("no-endpoints")).toMatch(/^[a-z-]+ → [a-z-]+: 503 UH$/);
  });

  it("counts whole requests that never become fewer, with everything broken at once", () => {
    const overrides = INCIDENT_IDS.map((incident) => ({
      incident,
      fromMs: NOW_MS - HOUR_MS,
      active: true,
    }));
    const world = { seed: SEED, bornMs: NOW_MS - 24 * HOUR_MS, overrides, services: 100 };
    const name: Matcher = { label: "__name__", op: "=~", value: "istio_(requests|tcp).*_total" };
    const broken = trafficOf(world)
      .select([name], NOW_MS - 2 * HOUR_MS, NOW_MS)
      .filter(({ values }) =>
        Array.from(values).some((value, at) => (value ?? 0) < (values[at - 1] ?? 0)),
      );
    expect(broken.map(({ labels }) => labels)).toEqual([]);
  });
});
