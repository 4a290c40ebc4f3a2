import { gzipSync } from "node:zlib";
import { askBare, askEdges } from "@/bench/ask";
import { type Figure, figuresOver } from "@/bench/figure";
import { FIXED_QUESTIONS } from "@/bench/fixed-questions";
import { startApp } from "@/bench/servers/app";
import type { RunningServer } from "@/bench/servers/child-server";
import { type Effort, effortOf, peakMegabytes } from "@/bench/servers/process-usage";
import type { Prometheus } from "@/bench/servers/prometheus";
import type { LatencyDepth } from "@/lib/mesh/scope";

/** The CPU time of each is told by process: first the one that asks, then Prometheus. */
type Round = { app: Effort<string>; floor: Effort<unknown> };

type Asker = {
  app: (atMs: number) => Promise<Effort<string>>;
  bare: (questions: readonly string[], atMs: number) => Promise<Effort<unknown>>;
};

/** Asks before measuring, so that no round pays for a compiler that is still warming up. */
const WARM_UP_MS = 5000;

/** What a cold answer costs beside its bare questions, and those beside two that never change. */
export async function coldFigures(
  prometheus: Prometheus,
  [warmUpMs = 0, ...instantsMs]: readonly number[],
  depth: LatencyDepth,
): Promise<Figure[]> {
  const app = await startApp(prometheus.url);
  try {
    const asker = newAsker(prometheus, app, depth);
    const askedBefore = (await prometheus.questions()).length;
    const first = await asker.app(warmUpMs);
    const questions = (await prometheus.questions()).slice(askedBefore);
    const warmAtMs = performance.now() + WARM_UP_MS;
    for (let warmUp = 1; warmUp === 1 || performance.now() < warmAtMs; warmUp += 1) {
      await round(asker, questions, warmUpMs + warmUp, true);
    }
    const rounds: Round[] = [];
    for (const [index, atMs] of instantsMs.entries()) {
      rounds.push(await round(asker, questions, atMs, index % 2 === 0));
    }
    const peakMb = await peakMegabytes(app.pid);
    return [
      ...answerFigures(questions.length, rounds),
      ...(depth === "percentiles" ? await fixedFigures(asker, questions, instantsMs) : []),
      ...figuresOver([first], [["first answer of a process", "ms", ({ ms }) => ms]]),
      ...figuresOver([peakMb], [["peak memory of the process", "MB", (mb) => mb]]),
    ];
  } finally {
    await app.stop();
  }
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
  if (isAppFirst) return { app: await app(atMs), floor: await bare(questions, atMs) };
  const floor = await bare(questions, atMs);
  return { app: await app(atMs), floor };
}

function answerFigures(questions: number, rounds: Round[]): Figure[] {
  const [own, upstream] = [0, 1];
  return figuresOver(rounds, [
    ["cold answer ÷ floor", "×", ({ app, floor }) => app.ms / floor.ms, 1.25],
    ["the same in CPU time", "×", ({ app, floor }) => sum(app.cpuMs) / sum(floor.cpuMs)],
    ["cold answer", "ms", ({ app }) => app.ms],
    [`floor: ${questions} questions`, "ms", ({ floor }) => floor.ms],
    ["our CPU time an answer", "ms", ({ app }) => app.cpuMs[own]],
    ["Prometheus's CPU time an answer", "ms", ({ app }) => app.cpuMs[upstream]],
    ["answer, gzipped", "KB", ({ app }) => gzipSync(app.value).length / 1000],
  ]);
}

async function fixedFigures(
  { bare }: Asker,
  questions: readonly string[],
  instantsMs: readonly number[],
): Promise<Figure[]> {
  const rounds: { ours: Effort<unknown>; fixed: Effort<unknown> }[] = [];
  for (const atMs of instantsMs) {
    const fixed = await bare(FIXED_QUESTIONS, atMs);
    rounds.push({ ours: await bare(questions, atMs), fixed });
  }
  return figuresOver(rounds, [
    ["bare questions ÷ the two fixed", "×", ({ ours, fixed }) => ours.ms / fixed.ms, 1.3],
    ["the same in CPU time", "×", ({ ours, fixed }) => sum(ours.cpuMs) / sum(fixed.cpuMs)],
    ["the two fixed", "ms", ({ fixed }) => fixed.ms],
  ]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
