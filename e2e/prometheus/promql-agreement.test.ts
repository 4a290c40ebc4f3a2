import { afterAll, beforeAll, expect, test } from "vitest";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { askOursAt, askOursOver, type Steps } from "./ask-ours";
import { askTheirsAt, askTheirsOver } from "./ask-theirs";
import { chanceFrom } from "./chance";
import { CORNER_QUESTIONS } from "./corner-questions";
import { meshQuestions } from "./mesh-questions";
import { questionsFrom } from "./question-grammar";
import { differenceOf, type Reply } from "./reply";
import { sampleSeries, sourceOf } from "./sample-series";
import { SCRAPE_MS } from "./series-life";
import { WRONG_QUESTIONS } from "./wrong-questions";

/** The same walk each time, so that verify is steady; any other seed asks other questions. */
const seed = Number(process.env.PROMQL_SEED ?? 242);
const endMs = 1_790_000_000_000;
const startMs = endMs - 3_600_000;

const series = sampleSeries(seed, endMs);
const source = sourceOf(series);
const chance = chanceFrom(seed);
const questions = [
  ...meshQuestions(),
  ...CORNER_QUESTIONS,
  ...questionsFrom({ chance, startMs, endMs }, 150),
];

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

type Pair = { question: string; ours: Reply; theirs: Reply };

async function askBothAt(promql: string, atMs: number): Promise<Pair> {
  const theirs = await askTheirsAt(url(), promql, atMs);
  return { question: `${promql} at ${atMs}`, ours: askOursAt(source, promql, atMs), theirs };
}

async function askBothOver(promql: string, steps: Steps): Promise<Pair> {
  const theirs = await askTheirsOver(url(), promql, steps);
  const question = `${promql} over ${JSON.stringify(steps)}`;
  return { question, ours: askOursOver(source, promql, steps), theirs };
}

function differencesIn(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(({ question, ours, theirs }) => {
    const difference = differenceOf(ours, theirs);
    return difference === null ? [] : [`${question}: ${difference}`];
  });
}

function withRows(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ theirs }) => theirs.ok && theirs.rows.size > 0);
}

test("instant questions agree with a real Prometheus", async () => {
  const pairs = await Promise.all(
    questions.map((promql) => askBothAt(promql, chance.whole(startMs, endMs + 200_000))),
  );
  expect(differencesIn(pairs)).toEqual([]);
  expect(withRows(pairs).length).toBeGreaterThan(questions.length * 0.7);
});

test("range questions agree with a real Prometheus", async () => {
  const pairs = await Promise.all(
    questions.map((promql) => {
      const stepMs = chance.pick([15_000, 60_000, 47_123]);
      const fromMs = chance.whole(startMs, endMs - 600_000);
      return askBothOver(promql, { startMs: fromMs, endMs: fromMs + 20 * stepMs, stepMs });
    }),
  );
  expect(differencesIn(pairs)).toEqual([]);
  expect(withRows(pairs).length).toBeGreaterThan(questions.length * 0.7);
});

test("instants at which samples stand agree, at both ends of a window", async () => {
  const pairs: Pair[] = [];
  for (const promql of ["pod_info", "count_over_time(pod_info[5m])", "rate(pod_info[1m])"]) {
    for (const agoMs of [-1, 0, 1, 60_000, 299_999, 300_000, 300_001]) {
      pairs.push(await askBothAt(promql, endMs - SCRAPE_MS + agoMs));
    }
  }
  expect(differencesIn(pairs)).toEqual([]);
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
