import { gzipSync } from "node:zlib";
import { askBare, askEdges, type Timed, timed } from "@/bench/ask";
import type { Figure } from "@/bench/figure";
import { FIXED_QUESTIONS } from "@/bench/fixed-questions";
import { startApp } from "@/bench/servers/app";
import { cpuMs, peakMegabytes } from "@/bench/servers/process-usage";
import type { Prometheus } from "@/bench/servers/prometheus";
import { spreadOf } from "@/bench/spread";
import { LATENCY_DEPTHS, type LatencyDepth } from "@/lib/mesh/scope";

type Round = {
  app: Timed<string>;
  floor: Timed<unknown>;
  fixed: Timed<unknown>;
  appCpuMs: number;
  prometheusCpuMs: number;
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
    figures.push(...(await depthFigures(prometheus, depth, instantsMs)));
  }
  return figures;
}

async function depthFigures(
  prometheus: Prometheus,
  depth: LatencyDepth,
  [warmUpMs = 0, ...instantsMs]: readonly number[],
): Promise<Figure[]> {
  const app = await startApp(prometheus.url);
  try {
    const askedBefore = (await prometheus.questions()).length;
    const first = await timed(() => ask(app.url, depth, warmUpMs));
    const questions = (await prometheus.questions()).slice(askedBefore);
    for (let warmUp = 1; warmUp <= WARM_UPS; warmUp += 1) {
      await ask(app.url, depth, warmUpMs + warmUp);
      await askBare(prometheus.url, questions, warmUpMs + warmUp);
      await askBare(prometheus.url, FIXED_QUESTIONS, warmUpMs + warmUp);
    }
    const rounds: Round[] = [];
    for (const [index, atMs] of instantsMs.entries()) {
      rounds.push(await round(prometheus, app, depth, questions, atMs, index % 2 === 0));
    }
    const peak = await peakMegabytes(app.pid);
    return toFigures(depth, questions.length, first.ms, rounds, peak);
  } finally {
    await app.stop();
  }
}

/** One of each, turn and turn about, so that a busy moment of the machine hits both sides. */
async function round(
  prometheus: Prometheus,
  app: { url: string; pid: number },
  depth: LatencyDepth,
  questions: string[],
  atMs: number,
  isAppFirst: boolean,
): Promise<Round> {
  const bare = () => timed(() => askBare(prometheus.url, questions, atMs));
  const early = isAppFirst ? null : await bare();
  const before = { app: await cpuMs(app.pid), prometheus: await cpuMs(prometheus.pid) };
  const answered = await timed(() => ask(app.url, depth, atMs));
  const after = { app: await cpuMs(app.pid), prometheus: await cpuMs(prometheus.pid) };
  return {
    app: answered,
    floor: early ?? (await bare()),
    fixed: await timed(() => askBare(prometheus.url, FIXED_QUESTIONS, atMs)),
    appCpuMs: after.app - before.app,
    prometheusCpuMs: after.prometheus - before.prometheus,
  };
}

function toFigures(
  depth: LatencyDepth,
  questions: number,
  firstMs: number,
  rounds: Round[],
  peak: number,
): Figure[] {
  const of = (measure: (round: Round) => number) => spreadOf(rounds.map(measure));
  const named = (name: string) => `latency=${depth}: ${name}`;
  return [
    { name: named("cold answer ÷ floor"), unit: "×", goal: 1.25, spread: of(appToFloor) },
    {
      name: named("bare questions ÷ the two fixed"),
      unit: "×",
      goal: 1.3,
      spread: of(floorToFixed),
    },
    { name: named("cold answer"), unit: "ms", goal: null, spread: of(({ app }) => app.ms) },
    {
      name: named(`floor, ${questions} questions`),
      unit: "ms",
      goal: null,
      spread: of(({ floor }) => floor.ms),
    },
    { name: named("the two fixed"), unit: "ms", goal: null, spread: of(({ fixed }) => fixed.ms) },
    {
      name: named("first answer of a process"),
      unit: "ms",
      goal: null,
      spread: spreadOf([firstMs]),
    },
    { name: named("our CPU"), unit: "ms", goal: null, spread: of((one) => one.appCpuMs) },
    {
      name: named("Prometheus's CPU"),
      unit: "ms",
      goal: null,
      spread: of((one) => one.prometheusCpuMs),
    },
    {
      name: named("answer, gzipped"),
      unit: "KB",
      goal: null,
      spread: of(({ app }) => gzipSync(app.value).length / 1000),
    },
    { name: named("peak memory of the process"), unit: "MB", goal: null, spread: spreadOf([peak]) },
  ];
}

function appToFloor({ app, floor }: Round): number {
  return app.ms / floor.ms;
}

function floorToFixed({ floor, fixed }: Round): number {
  return floor.ms / fixed.ms;
}

function ask(appUrl: string, depth: LatencyDepth, atMs: number): Promise<string> {
  return askEdges(appUrl, [
    ["latency", depth],
    ["at", String(atMs)],
  ]);
}
