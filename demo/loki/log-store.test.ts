import { describe, expect, test, vi } from "vitest";
import type { Labels, Matcher, Series } from "@/demo/promql/series";
import { INCIDENT_IDS, type IncidentId } from "@/demo/traffic/incident";
import { meshOf } from "@/demo/traffic/mesh";
import { requestKinds } from "@/demo/traffic/outcome";
import { inProtocol } from "@/demo/traffic/reply";
import type { World } from "@/demo/traffic/schedule";
import { trafficOf } from "@/demo/traffic/traffic";
import type { AccessRecord } from "@/lib/envoy/access-record";
import { decodeLines } from "@/lib/envoy/decode-lines";
import { type LogLine, logStoreOf } from "./log-store";
import { requestsALine } from "./logged-calls";
import { parseLogql } from "./parse-logql";

/** Whole meshes are built here, and other tests run beside. */
vi.setConfig({ testTimeout: 60_000 });

const NOW_MS = Date.UTC(2026, 4, 4, 12, 7, 3);
const MINUTE_MS = 60_000;

function worldOf(active: readonly IncidentId[]): World {
  const fromMs = NOW_MS - 60 * MINUTE_MS;
  const overrides = INCIDENT_IDS.map((incident) => ({
    incident,
    fromMs,
    active: active.includes(incident),
  }));
  return { seed: "test", bornMs: NOW_MS - 2 * 24 * 60 * MINUTE_MS, overrides };
}

const BROKEN = worldOf(INCIDENT_IDS);
const STORE = logStoreOf(BROKEN);
const TRAFFIC = trafficOf(BROKEN);

function ask(logql: string, changes: Partial<Parameters<typeof STORE.lines>[0]> = {}): LogLine[] {
  return STORE.lines({
    question: parseLogql(logql),
    fromMs: NOW_MS - 5 * MINUTE_MS,
    toMs: NOW_MS,
    limit: 100_000,
    isForward: false,
    ...changes,
  });
}

function recordOf({ line }: LogLine): AccessRecord {
  const [record] = decodeLines(line).records;
  if (record === undefined) throw new Error(`no record: ${line}`);
  return record;
}

function increaseOf({ values }: Series): number {
  return (values[values.length - 1] ?? 0) - (values[0] ?? 0);
}

/** Of the requests that one side answers so, the share that is logged. */
function loggedShare(
  service: string,
  side: "source" | "destination",
  caller: string | null,
  key: string,
): number {
  const kinds = meshOf(BROKEN)
    .calls.filter(
      (call) => call.service.name === service && (caller === null || call.from.app === caller),
    )
    .flatMap((call) =>
      requestKinds(call, meshOf(BROKEN).effectsOn(call)).flatMap((kind) => {
        const reply = kind[side];
        if (reply === null) return [];
        const { code, flags } = inProtocol(reply, call.protocol);
        const perSecond = kind.terms.reduce((sum, term) => sum + term.perSecond, 0);
        return `${code} ${flags}` === key ? [{ perSecond, each: requestsALine(kind) }] : [];
      }),
    );
  const all = kinds.reduce((sum, { perSecond }) => sum + perSecond, 0);
  return kinds.reduce((sum, { perSecond, each }) => sum + perSecond / each, 0) / all;
}

/** What one pod counted between its first and its last scrape of the window, and when those were. */
function counted(labels: Labels) {
  const matchers = Object.entries(labels).map(
    ([label, value]): Matcher => ({ label, op: "=", value }),
  );
  return TRAFFIC.select(matchers, NOW_MS - 5 * MINUTE_MS, NOW_MS).map((series) => ({
    pod: series.labels.pod ?? "",
    key: [series.labels.response_code, series.labels.response_flags].join(" "),
    increase: increaseOf(series),
    fromMs: series.timesMs[0] ?? 0,
    toMs: series.timesMs[series.timesMs.length - 1] ?? 0,
  }));
}

describe("lines and counters tell of the same requests", () => {
  test.each([
    ["mobile-api", "source", "reviews", "outbound"],
    ["reviews", "destination", "reviews", "inbound"],
    ["storefront", "source", "recommendations", "outbound"],
    ["orders", "source", "notifications", "outbound"],
    ["notifications", "destination", "notifications", "inbound"],
    ["payments", "source", "ledger", "outbound"],
    ["checkout", "source", "cart-api", "outbound"],
  ] as const)("of %s as the %s of calls to %s", (app, side, service, direction) => {
    const series = counted({
      __name__: "istio_requests_total",
      reporter: side,
      destination_service_name: service,
      [side === "source" ? "source_app" : "destination_app"]: app,
      job: "kubernetes-pods",
    });
    const records = ask(`{app="${app}"}`)
      .map((logged) => ({ logged, record: recordOf(logged) }))
      .filter(
        ({ logged, record }) =>
          record.direction === direction && logged.line.includes(`${service}.`),
      );
    const pods = new Map(series.map((one) => [one.pod, one]));
    const lines = new Map<string, number>();
    for (const { logged, record } of records) {
      const pod = pods.get(logged.labels.pod ?? "");
      const atMs = Number(logged.timeNs / 1_000_000n);
      if (pod === undefined || atMs < pod.fromMs || atMs > pod.toMs) continue;
      const key = `${record.responseCode} ${record.flags.join(",") || "-"}`;
      lines.set(key, (lines.get(key) ?? 0) + 1);
    }
    const increases = new Map<string, number>();
    for (const { key, increase } of series) {
      increases.set(key, (increases.get(key) ?? 0) + increase);
    }
    expect([...increases.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(50);
    for (const key of new Set([...lines.keys(), ...increases.keys()])) {
      const expected =
        (increases.get(key) ?? 0) * loggedShare(service, side, side === "source" ? app : null, key);
      // Pods are drawn, and several callers log in shares of their own.
      const noise = 4 * Math.sqrt(expected) + 0.05 * expected + 3;
      expect(Math.abs((lines.get(key) ?? 0) - expected), key).toBeLessThan(noise);
    }
  });
});

describe("a line", () => {
  test("is the same whoever asks, from wherever to wherever", () => {
    const whole = ask('{app="reviews"} |= "403"');
    const part = ask('{app="reviews"} |= "403"', { fromMs: NOW_MS - 61_234, toMs: NOW_MS - 7 });
    expect(part.length).toBeGreaterThan(100);
    const texts = new Set(whole.map(({ line }) => line));
    expect(part.filter(({ line }) => !texts.has(line))).toEqual([]);
    const fromNs = BigInt(NOW_MS - 61_234) * 1_000_000n;
    const within = whole.filter(
      ({ timeNs }) => timeNs >= fromNs && timeNs < BigInt(NOW_MS - 7) * 1_000_000n,
    );
    expect(part).toHaveLength(within.length);
  });

  test("of a caller has its callee's line, with the same request id and connection", () => {
    const [denied] = ask('{app="mobile-api"} |~ " 403 "', { limit: 1 }).map(recordOf);
    const arrivals = ask(`{app="reviews"} |= "${denied?.requestId}"`).map(recordOf);
    expect(arrivals).toMatchObject([
      {
        requestId: denied?.requestId,
        downstreamRemote: denied?.upstreamLocal,
        downstreamLocal: denied?.upstreamHost,
        details: "rbac_access_denied_matched_policy[ns[web]-policy[deny-mobile-api]-rule[0]]",
      },
    ]);
  });

  test("is read by the decoder as what it is, in every namespace and format", () => {
    for (const namespace of [
      "web",
      "orders",
      "payments",
      "catalog",
      "data",
      "istio-system",
      "loyalty",
    ]) {
      const lines = ask(`{namespace="${namespace}"}`, { limit: 300 });
      expect(lines.length, namespace).toBeGreaterThan(0);
      const records = lines.map(recordOf);
      expect(records.filter(({ direction }) => direction === "unknown").length, namespace).toBe(0);
    }
    expect(ask('{namespace="payments"}', { limit: 1 })[0]?.line).toMatch(/^\{/);
  });
});

test("of gRPC holds the gRPC status in JSON, since its failures come under HTTP 200", () => {
  const statuses = ask('{app="fraud"} |= "via_upstream"').map(recordOf);
  expect(statuses.length).toBeGreaterThan(0);
  expect(statuses.every(({ grpcStatus }) => grpcStatus !== null)).toBe(true);
});

describe("an answer", () => {
  test("holds the newest lines first, or the oldest where asked forward", () => {
    const newest = ask('{app="reviews"}', { limit: 10 });
    const oldest = ask('{app="reviews"}', { limit: 10, isForward: true });
    const times = (lines: LogLine[]) => lines.map(({ timeNs }) => timeNs);
    expect(times(newest)).toEqual(times(newest).toSorted((a, b) => (a < b ? 1 : -1)));
    expect(times(oldest)).toEqual(times(oldest).toSorted((a, b) => (a < b ? -1 : 1)));
    expect(newest).toHaveLength(10);
    const everything = ask('{app="reviews"}');
    expect(newest).toEqual(everything.slice(0, 10));
    expect(oldest.at(0)).toEqual(everything.at(-1));
  });

  test("ends where the mesh was born", () => {
    expect(ask('{app="reviews"}', { fromMs: 0, toMs: BROKEN.bornMs })).toEqual([]);
  });

  test("is refused where it would take too many lines", () => {
    const small = logStoreOf(BROKEN, 1000);
    const question = parseLogql('{namespace=~".+"} |= "nowhere"');
    const span = { fromMs: NOW_MS - 24 * 60 * MINUTE_MS, toMs: NOW_MS };
    expect(() => small.lines({ question, ...span, limit: 10, isForward: false })).toThrow(
      "would read more than 1000 lines",
    );
  });
});
