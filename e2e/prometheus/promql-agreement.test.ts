import { afterAll, beforeAll, expect, test } from "vitest";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { askOursAt, askOursOver, type Steps } from "./ask-ours";
import { askTheirsAt, askTheirsOver } from "./ask-theirs";
import { chanceFrom } from "./chance";
import { questionsFrom } from "./question-grammar";
import { differenceOf } from "./reply";
import { sampleSeries, sourceOf } from "./sample-series";
import { WRONG_QUESTIONS } from "./wrong-questions";

const seed = Number(process.env.PROMQL_SEED ?? Date.now() % 1_000_000);
const endMs = 1_790_000_000_000;
const startMs = endMs - 3_600_000;

const series = sampleSeries(seed, endMs);
const source = sourceOf(series);
const chance = chanceFrom(seed);
const questions = questionsFrom({ chance, startMs, endMs }, 150);

let prometheus: RunningPrometheus | null = null;

beforeAll(async () => {
  process.stdout.write(`PROMQL_SEED=${seed}: ${questions.length} questions\n`);
  prometheus = await startPrometheus({ openMetrics: toOpenMetrics(series) });
});

afterAll(() => prometheus?.stop());

function url(): string {
  if (prometheus === null) throw new Error("no Prometheus was started");
  return prometheus.url;
}

async function differenceAt(promql: string, atMs: number): Promise<string | null> {
  const theirs = await askTheirsAt(url(), promql, atMs);
  return differenceOf(askOursAt(source, promql, atMs), theirs);
}

async function differenceOver(promql: string, steps: Steps): Promise<string | null> {
  const theirs = await askTheirsOver(url(), promql, steps);
  return differenceOf(askOursOver(source, promql, steps), theirs);
}

test("instant questions agree with a real Prometheus", async () => {
  const differences: string[] = [];
  for (const promql of questions) {
    const atMs = chance.whole(startMs, endMs + 200_000);
    const difference = await differenceAt(promql, atMs);
    if (difference) differences.push(`${promql} at ${atMs}: ${difference}`);
  }
  expect(differences).toEqual([]);
});

test("range questions agree with a real Prometheus", async () => {
  const differences: string[] = [];
  for (const promql of questions) {
    const stepMs = chance.pick([15_000, 60_000, 47_123]);
    const fromMs = chance.whole(startMs, endMs - 600_000);
    const steps = { startMs: fromMs, endMs: fromMs + 20 * stepMs, stepMs };
    const difference = await differenceOver(promql, steps);
    if (difference) differences.push(`${promql} over ${JSON.stringify(steps)}: ${difference}`);
  }
  expect(differences).toEqual([]);
});

test("instants at which samples stand agree, at both ends of a window", async () => {
  const differences: string[] = [];
  const promqls = ["pod_info", "count_over_time(pod_info[5m])", "rate(pod_info[1m])"];
  for (const promql of promqls) {
    for (const offsetMs of [0, 1, -1, 299_999, 300_000, 300_001]) {
      const difference = await differenceAt(promql, endMs - 15_000 + offsetMs);
      if (difference) differences.push(`${promql} after ${offsetMs} ms: ${difference}`);
    }
  }
  expect(differences).toEqual([]);
});

test.each(["sort(pod_load)", "sort_desc(pod_load)", "topk(4, pod_load)", "bottomk(4, pod_load)"])(
  "the rows of %s come in the same order",
  async (promql) => {
    const atMs = endMs - 1_800_000;
    const [ours, theirs] = [
      askOursAt(source, promql, atMs),
      await askTheirsAt(url(), promql, atMs),
    ];
    expect(ours.ok && Array.from(ours.rows.keys())).toEqual(
      theirs.ok && Array.from(theirs.rows.keys()),
    );
  },
);

test.each(WRONG_QUESTIONS)("both refuse %s", async (promql) => {
  const { ok, ...theirs } = await askTheirsAt(url(), promql, endMs);
  expect(ok).toBe(false);
  const errorType = "errorType" in theirs ? theirs.errorType : null;
  expect(askOursAt(source, promql, endMs)).toMatchObject({ ok: false, errorType });
});
