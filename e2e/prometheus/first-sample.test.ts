import { afterAll, beforeAll, expect, test } from "vitest";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { newTrace, type Viewer } from "@/lib/http/viewer";
import { readEdges } from "@/lib/prometheus/read-edges";
import { readFirstSample } from "@/lib/prometheus/read-first-sample";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2026, 9, 1, 12, 34);
const NOW_MS = FIRST_MS + 6 * 3_600_000;
const times = Float64Array.from({ length: 6 * 60 }, (_, minute) => FIRST_MS + minute * MINUTE_MS);

let prometheus: RunningPrometheus;
const viewer = (): Viewer => ({ signal: new AbortController().signal, trace: newTrace() });

beforeAll(async () => {
  const labels = { __name__: "up", job: "pods" };
  const up = { labels, timesMs: times, values: times.map(() => 1) };
  prometheus = await startPrometheus({ openMetrics: toOpenMetrics([up]) });
  process.env.PROMETHEUS_URL = prometheus.url;
});
afterAll(() => prometheus.stop());

test.each([
  ["an hour", DAY_MS / 24],
  ["a day", DAY_MS],
  ["a month", 30 * DAY_MS],
  ["three years", 1_095 * DAY_MS],
])("of a time %s before the first sample it is told when samples begin", async (_age, beforeMs) => {
  const firstMs = await readFirstSample(FIRST_MS - beforeMs, NOW_MS, viewer());
  expect(Math.abs((firstMs ?? 0) - FIRST_MS)).toBeLessThan(15 * MINUTE_MS);
});

test("of a time with samples, or after them all, nothing is told", async () => {
  expect(await readFirstSample(FIRST_MS + 3_600_000, NOW_MS, viewer())).toBeNull();
  expect(await readFirstSample(NOW_MS + DAY_MS, NOW_MS + 2 * DAY_MS, viewer())).toBeNull();
  expect(await readFirstSample(NOW_MS + DAY_MS, NOW_MS, viewer())).toBeNull();
});

test("an answer about a time older than the data says so, one about a mesh without traffic does not", async () => {
  const noticesAt = async (atMs: number) => {
    const scope = {
      namespaces: [],
      windowSeconds: 300,
      atMs,
      group: "service",
      latency: "none",
      compareSeconds: null,
    } as const;
    return (await readEdges({ ...scope, namespaces: [] }, NOW_MS, viewer())).notices;
  };
  const [old] = await noticesAt(FIRST_MS - DAY_MS);
  expect(old).toMatchObject({ kind: "retention" });
  expect(old?.message).toMatch(
    /^Prometheus holds no samples at all of 2026-09-30 12:34 UTC; .* 2026-10-01 12:[34]/,
  );
  expect((await noticesAt(FIRST_MS + 3_600_000)).map(({ kind }) => kind)).toEqual(["empty"]);
});
