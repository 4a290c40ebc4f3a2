import { describe, expect, it, vi } from "vitest";
import type { Labels, Matcher, Series } from "@/demo/promql/series";
import { INCIDENT_IDS, type IncidentId } from "./incident";
import { memoized } from "./memoized";
import { activeInterval, isActive, type World } from "./schedule";
import { trafficOf } from "./traffic";

/** Whole meshes are built here, and other tests run beside. */
vi.setConfig({ testTimeout: 30_000 });

const NOW_MS = Date.UTC(2026, 4, 4, 12, 7, 3);
const MINUTE_MS = 60_000;
const BORN_MS = NOW_MS - 2 * 24 * 60 * MINUTE_MS;

function worldOf(active: readonly IncidentId[]): World {
  const overrides = INCIDENT_IDS.map((incident) => ({
    incident,
    fromMs: NOW_MS - 60 * MINUTE_MS,
    active: active.includes(incident),
  }));
  return { seed: "test", bornMs: BORN_MS, overrides };
}

function matching(labels: Labels): Matcher[] {
  return Object.entries(labels).map(([label, value]) => ({ label, op: "=", value }));
}

const trafficIn = memoized((world: World) => trafficOf(world));

function selectLast5Minutes(world: World, labels: Labels): readonly Series[] {
  return trafficIn(world).select(matching(labels), NOW_MS - 5 * MINUTE_MS, NOW_MS);
}

function increaseOf({ values }: Series): number {
  return (values[values.length - 1] ?? 0) - (values[0] ?? 0);
}

/** What grew within five minutes, summed by the named labels. */
function growthBy(world: World, labels: Labels, by: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const series of selectLast5Minutes(world, labels)) {
    const key = by.map((name) => series.labels[name] ?? "").join(" ");
    sums.set(key, (sums.get(key) ?? 0) + increaseOf(series));
  }
  return new Map([...sums].filter(([, growth]) => growth > 2));
}

const CALM = worldOf([]);
const REQUESTS = { __name__: "istio_requests_total" };
const OUTCOME = ["reporter", "response_code", "response_flags"];

describe("the mesh at peace", () => {
  it.each([
    ["as scheduled", { seed: "test", bornMs: BORN_MS, overrides: [] }],
    ["with everything broken at once", worldOf(INCIDENT_IDS)],
  ])("counts whole requests that never become fewer, %s", (_, world) => {
    const name: Matcher = { label: "__name__", op: "=~", value: "istio_(requests|tcp).*_total" };
    const broken = trafficIn(world)
      .select([name], NOW_MS - 6 * 60 * MINUTE_MS, NOW_MS)
      .filter(({ values }) =>
        Array.from(values).some(
          (value, index) => !Number.isInteger(value) || (value ?? 0) < (values[index - 1] ?? 0),
        ),
      );
    expect(broken.map(({ labels }) => labels)).toEqual([]);
  });

  it("is told alike by both reporters, within 1 % and what falls between two scrapes", () => {
    const ends = ["source_workload", "source_cluster", "destination_service_name"];
    const met = { connection_security_policy: "mutual_tls", reporter: "destination" };
    const bySource = growthBy(CALM, { ...REQUESTS, reporter: "source" }, ends);
    const byDestination = growthBy(CALM, { ...REQUESTS, ...met }, ends);
    for (const [edge, arrived] of byDestination) {
      const sent = bySource.get(edge) ?? 0;
      expect(Math.abs(sent - arrived), edge).toBeLessThan(8 + 0.01 * sent);
    }
    expect(byDestination.size).toBeGreaterThan(20);
  });

  it("has at least 20 services in 5 namespaces and 2 clusters", () => {
    const valuesOf = (label: string) => growthBy(CALM, REQUESTS, [label]).size;
    expect(valuesOf("destination_service")).toBeGreaterThanOrEqual(20);
    expect(valuesOf("destination_service_namespace")).toBeGreaterThanOrEqual(6);
    expect(valuesOf("source_cluster")).toBeGreaterThanOrEqual(2);
  });

  it("gives a request series Istio's 25 labels and the scrape's own", () => {
    const [series] = selectLast5Minutes(CALM, { ...REQUESTS, request_protocol: "grpc" });
    const scrape = ["__name__", "instance", "job", "namespace", "pod"];
    const own = Object.keys(series?.labels ?? {}).filter((name) => !scrape.includes(name));
    expect(own).toHaveLength(25);
  });

  it("counts a plaintext caller at the destination alone", () => {
    const plain = { ...REQUESTS, connection_security_policy: "none" };
    expect([...growthBy(CALM, plain, ["reporter", "source_workload"]).keys()]).toEqual([
      "destination unknown",
    ]);
  });

  it("never knows on the source's side whether a connection was encrypted", () => {
    const bySource = { ...REQUESTS, reporter: "source" };
    expect([...growthBy(CALM, bySource, ["connection_security_policy"]).keys()]).toEqual([
      "unknown",
    ]);
  });

  it("counts ambient requests at the waypoint, and their connections on both sides of it", () => {
    const offers = { destination_service_name: "offers" };
    const ends = ["reporter", "source_workload", "destination_workload"];
    expect([...growthBy(CALM, { ...REQUESTS, ...offers }, ends).keys()]).toEqual([
      "waypoint points offers",
    ]);
    const opened = { __name__: "istio_tcp_connections_opened_total", ...offers };
    expect(new Set(growthBy(CALM, opened, ends).keys())).toEqual(
      new Set(["source points waypoint", "destination waypoint offers"]),
    );
  });

  it("keeps an idle edge whose counter stands still", () => {
    const series = selectLast5Minutes(CALM, { ...REQUESTS, destination_service_name: "reports" });
    expect(series.length).toBeGreaterThan(0);
    expect(series.map(increaseOf)).toEqual(series.map(() => 0));
  });

  it("names the host of what leaves the mesh", () => {
    const out = { ...REQUESTS, destination_service_name: "PassthroughCluster" };
    const labels = ["destination_service", "destination_service_namespace", "destination_workload"];
    expect([...growthBy(CALM, out, labels).keys()]).toEqual([
      "hooks.partner.example unknown unknown",
    ]);
  });
});

describe("a histogram", () => {
  it("has buckets that grow with their bound up to the count of requests", () => {
    const edge = {
      source_workload: "checkout",
      destination_workload: "cart",
      reporter: "source",
      response_code: "200",
    };
    const slow = worldOf(["slow-app"]);
    const name = "istio_request_duration_milliseconds";
    const [requests] = selectLast5Minutes(slow, { ...REQUESTS, ...edge });
    const [count] = selectLast5Minutes(slow, { __name__: `${name}_count`, ...edge });
    const pod = { pod: requests?.labels.pod ?? "" };
    const buckets = selectLast5Minutes(slow, { __name__: `${name}_bucket`, ...edge, ...pod });
    const last = buckets.map(({ values }) => values[values.length - 1] ?? 0);
    expect(last.every((value, index) => value >= (last[index - 1] ?? 0))).toBe(true);
    expect(buckets.at(-1)?.labels.le).toBe("+Inf");
    expect(buckets.at(-1)?.values).toEqual(requests?.values);
    expect(count?.values).toEqual(requests?.values);
  });
});

describe("an incident shows as Istio reports it", () => {
  const signatures: Record<IncidentId, { on: Labels; seen: string[]; unseen?: string[] }> = {
    "no-endpoints": {
      on: { destination_service_name: "recommendations" },
      seen: ["source 503 UH"],
      unseen: ["destination 503 UH"],
    },
    "grpc-no-endpoints": {
      on: { destination_service_name: "fraud", grpc_response_status: "14" },
      seen: ["source 200 UH"],
      unseen: ["destination 200 UH", "source 503 UH"],
    },
    "connection-refused": {
      on: { destination_service_name: "notifications" },
      seen: ["source 503 URX", "destination 503 UF"],
      unseen: ["source 503 UF"],
    },
    "mtls-mismatch": {
      on: { destination_service_name: "ledger" },
      seen: ["source 503 URX,UF"],
      unseen: ["destination 503 URX,UF", "destination 503 UF"],
    },
    "circuit-breaker": {
      on: { destination_service_name: "search" },
      seen: ["source 503 UO"],
      unseen: ["destination 503 UO"],
    },
    "slow-app": {
      on: { destination_service_name: "cart-api" },
      seen: ["source 504 UT", "destination 0 DC"],
    },
    "grpc-errors": {
      on: { destination_service_name: "inventory", grpc_response_status: "13" },
      seen: ["source 200 -", "destination 200 -"],
    },
    "bad-canary": {
      on: { destination_service_name: "catalog", destination_version: "v2" },
      seen: ["source 500 -", "destination 500 -"],
    },
    "policy-denial": {
      on: { destination_service_name: "reviews" },
      seen: ["source 403 -", "destination 403 -"],
    },
    "client-disconnects": {
      on: { destination_service_name: "mobile-api" },
      seen: ["source 0 DC", "destination 0 DC"],
    },
    "injected-fault": {
      on: { destination_service_name: "reviews" },
      seen: ["source 500 FI"],
      unseen: ["destination 500 FI"],
    },
    "missing-route": {
      on: { destination_service_name: "unknown", destination_workload: "unknown" },
      seen: ["source 404 NR"],
    },
    "cache-refused": {
      on: {
        __name__: "istio_tcp_connections_closed_total",
        destination_service_name: "session-cache",
      },
      seen: ["source  UF,URX"],
      unseen: ["destination  UF,URX"],
    },
    "rate-limit": {
      on: { destination_service_name: "media" },
      seen: ["source 429 -", "destination 429 RL"],
    },
  };

  it.each(INCIDENT_IDS)("%s", (incident) => {
    const { on, seen, unseen = [] } = signatures[incident];
    const outcomes = [...growthBy(worldOf([incident]), { ...REQUESTS, ...on }, OUTCOME).keys()];
    expect(outcomes).toEqual(expect.arrayContaining(seen));
    expect(outcomes.filter((outcome) => unseen.includes(outcome))).toEqual([]);
    const calm = [...growthBy(CALM, { ...REQUESTS, ...on }, OUTCOME).keys()];
    expect(calm.filter((outcome) => seen.includes(outcome))).toEqual([]);
  });

  it("and its caller fails in part itself", () => {
    const checkout = { ...REQUESTS, destination_service_name: "payments", reporter: "destination" };
    const statuses = ["grpc_response_status"];
    expect([...growthBy(worldOf(["grpc-no-endpoints"]), checkout, statuses).keys()]).toContain(
      "14",
    );
    expect([...growthBy(CALM, checkout, statuses).keys()]).not.toContain("14");
  });

  it("names a canary's failures at its own version alone", () => {
    const failed = { ...REQUESTS, destination_service_name: "catalog", response_code: "500" };
    const growth = growthBy(worldOf(["bad-canary"]), failed, ["destination_version"]);
    expect(growth.get("v2") ?? 0).toBeGreaterThan(50 * (growth.get("v1") ?? 0));
  });
});

describe("the traffic is a pure function", () => {
  const world: World = { seed: "test", bornMs: BORN_MS, overrides: [] };
  const asked = matching({ ...REQUESTS, destination_service_name: "catalog" });

  it("of seed and time, whatever was asked before", () => {
    const used = trafficOf(world);
    used.select(asked, NOW_MS + 30 * 60 * MINUTE_MS, NOW_MS + 31 * 60 * MINUTE_MS);
    used.select(asked, BORN_MS, BORN_MS + 60 * MINUTE_MS);
    const window = [NOW_MS - 5 * MINUTE_MS, NOW_MS] as const;
    expect(used.select(asked, ...window)).toEqual(trafficOf(world).select(asked, ...window));
  });

  it("that gives a sample the same value in every window it is in", () => {
    const source = trafficOf(world);
    const [wide] = source.select(asked, NOW_MS - 60 * MINUTE_MS, NOW_MS);
    const [narrow] = source.select(asked, NOW_MS - MINUTE_MS, NOW_MS);
    const tail = narrow?.values.length ?? 0;
    expect(Array.from(wide?.values ?? []).slice(-tail)).toEqual(Array.from(narrow?.values ?? []));
  });

  it("whose past does not change when an incident is started by hand", () => {
    const forced = { ...world, overrides: INCIDENT_IDS.map(startedNow) };
    const past = [NOW_MS - 10 * MINUTE_MS, NOW_MS - MINUTE_MS] as const;
    expect(trafficOf(forced).select(asked, ...past)).toEqual(
      trafficOf(world).select(asked, ...past),
    );
  });

  it("that another seed changes", () => {
    const window = [NOW_MS - MINUTE_MS, NOW_MS] as const;
    const other = trafficOf({ ...world, seed: "other" }).select(asked, ...window);
    expect(other[0]?.values).not.toEqual(trafficOf(world).select(asked, ...window)[0]?.values);
  });

  it("and knows nothing from before its birth", () => {
    expect(trafficOf(world).select(asked, 0, BORN_MS - 1)).toEqual([]);
  });
});

function startedNow(incident: IncidentId) {
  return { incident, fromMs: NOW_MS, active: true };
}

describe("the schedule", () => {
  const world: World = { seed: "test", bornMs: BORN_MS, overrides: [] };
  const instants = Array.from({ length: 24 * 12 }, (_, index) => NOW_MS - index * 5 * MINUTE_MS);

  it("has two to four incidents on at any time", () => {
    const counts = instants.map((atMs) => INCIDENT_IDS.filter((id) => isActive(world, id, atMs)));
    expect(Math.min(...counts.map(({ length }) => length))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...counts.map(({ length }) => length))).toBeLessThanOrEqual(4);
  });

  it("shows every incident at least once within a day", () => {
    const shown = INCIDENT_IDS.filter((id) => instants.some((atMs) => isActive(world, id, atMs)));
    expect(shown).toEqual([...INCIDENT_IDS]);
  });

  it("gives way to a start by hand until a stop by hand", () => {
    const incident = "bad-canary";
    const overrides = [
      { incident, fromMs: NOW_MS - 30 * MINUTE_MS, active: true },
      { incident, fromMs: NOW_MS - 10 * MINUTE_MS, active: false },
    ] as const;
    expect(activeInterval({ ...world, overrides }, incident, NOW_MS - 20 * MINUTE_MS)).toEqual({
      startMs: NOW_MS - 30 * MINUTE_MS,
      endMs: NOW_MS - 10 * MINUTE_MS,
    });
    expect(activeInterval({ ...world, overrides }, incident, NOW_MS)).toBeNull();
  });
});
