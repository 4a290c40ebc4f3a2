import { gzipSync } from "node:zlib";
import { askBare, askEdges } from "@/bench/ask";
import { type Figure, figuresOver } from "@/bench/figure";
import { FIXED_QUESTIONS } from "@/bench/fixed-questions";
import { startApp } from "@/bench/servers/app";
import type { RunningServer } from "@/bench/servers/child-server";
import { type Effort, effortOf, peakMegabytes } from "@/bench/servers/process-usage";
import type { Prometheus } from "@/bench/servers/prometheus";
import { LATENCY_DEPTHS, type LatencyDepth } from "@/lib/mesh/scope";

/** The CPU time of each is told by process: first the one that asks, then Prometheus. */
type Round = { app: Effort<string>; floor: Effort<unknown>; fixed: Effort<unknown> };

type Asker = {
  app: (atMs: number) => Promise<Effort<string>>;
  bare: (questions: readonly string[], atMs: number) => Promise<Effort<unknown>>;
};

/** Asks before measuring, so that no round pays for a compiler that is still warming up. */
const WARM_UPS = 4;

/** What a cold answer costs beside its bare questions, and those beside two that never change. */
export async function coldFigures(
  prometheus: Prometheus,
  instantsMs: readonly number[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const depth of LATENCY_DEPTHS) {
    const app = await startApp(prometheus.url);
    try {
      figures.push(...(await depthFigures(prometheus, app, depth, instantsMs)));
    } finally {
      await app.stop();
    }
  }
  return figures;
}

async function depthFigures(
  prometheus: Prometheus,
  app: RunningServer,
  depth: LatencyDepth,
  [warmUpMs = 0, ...instantsMs]: readonly number[],
): Promise<Figure[]> {
  const asker = newAsker(prometheus, app, depth);
  const askedBefore = (await prometheus.questions()).length;
  const first = await asker.app(warmUpMs);
  const questions = (await prometheus.questions()).slice(askedBefore);
  for (let warmUp = 1; warmUp <= WARM_UPS; warmUp += 1) {
    await round(asker, questions, warmUpMs + warmUp, true);
  }
  const rounds: Round[] = [];
  for (const [index, atMs] of instantsMs.entries()) {
    rounds.push(await round(asker, questions, atMs, index % 2 === 0));
  }
  const peak = await peakMegabytes(app.pid);
  return [
    ...roundFigures(`latency=${depth}`, questions.length, rounds),
    ...figuresOver(
      `latency=${depth}`,
      [first],
      [["first answer of a process", "ms", ({ ms }) => ms]],
    ),
    ...figuresOver(`latency=${depth}`, [peak], [["peak memory of the process", "MB", (mb) => mb]]),
  ];
}

function newAsker(prometheus: Prometheus, app: RunningServer, depth: LatencyDepth): Asker {
  return {
    app: (atMs) =>
      effortOf([app.pid, prometheus.pid], () =>
        askEdges(app.url, [
          ["latency", depth],
          ["at", String(atMs)],
        ]),
      ),
    bare: (questions, atMs) =>
      effortOf([process.pid, prometheus.pid], () => askBare(prometheus.url, questions, atMs)),
  };
}

/** One of each, turn and turn about, so that a busy moment of the machine hits both sides. */
async function round(
  { app, bare }: Asker,
  questions: readonly string[],
  atMs: number,
  isAppFirst: boolean,
): Promise<Round> {
  const early = isAppFirst ? null : await bare(questions, atMs);
  const answered = await app(atMs);
  const floor = early ?? (await bare(questions, atMs));
  return { app: answered, floor, fixed: await bare(FIXED_QUESTIONS, atMs) };
}

function roundFigures(subject: string, questions: number, rounds: Round[]): Figure[] {
  const [own, upstream] = [0, 1];
  return figuresOver(subject, rounds, [
    ["cold answer ÷ floor", "×", ({ app, floor }) => app.ms / floor.ms, 1.25],
    ["bare questions ÷ the two fixed", "×", ({ floor, fixed }) => floor.ms / fixed.ms, 1.3],
    [
      "the same in CPU time, answer ÷ floor",
      "×",
      ({ app, floor }) => sum(app.cpuMs) / sum(floor.cpuMs),
    ],
    [
      "the same in CPU time, bare ÷ fixed",
      "×",
      ({ floor, fixed }) => sum(floor.cpuMs) / sum(fixed.cpuMs),
    ],
    ["cold answer", "ms", ({ app }) => app.ms],
    [`floor, ${questions} questions`, "ms", ({ floor }) => floor.ms],
    ["the two fixed", "ms", ({ fixed }) => fixed.ms],
    ["our CPU time an answer", "ms", ({ app }) => app.cpuMs[own]],
    ["Prometheus's CPU time an answer", "ms", ({ app }) => app.cpuMs[upstream]],
    ["answer, gzipped", "KB", ({ app }) => gzipSync(app.value).length / 1000],
  ]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
