import { askEdges, askOne, type Timed, timed } from "@/bench/ask";
import { consoleQuestions } from "@/bench/console-questions";
import type { Figure } from "@/bench/figure";
import { namespaceName } from "@/bench/fill/mesh-shape";
import { startApp } from "@/bench/servers/app";
import { cpuMs } from "@/bench/servers/process-usage";
import type { Prometheus } from "@/bench/servers/prometheus";
import { spreadOf } from "@/bench/spread";
import { LATENCY_DEPTHS, type LatencyDepth } from "@/lib/mesh/scope";

type Effort = { ms: number; prometheusCpuMs: number };

const NAMESPACES = Array.from({ length: 20 }, (_, index) => namespaceName(index));
const WARM_UPS = 3;

/** Many namespaces at once, beside a console that asks for each of them in turn. */
export async function namespaceFigures(
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
  const ours = (atMs: number) => effort(prometheus, () => askOurs(app.url, depth, atMs));
  const theirs = (atMs: number) => effort(prometheus, () => askTheirs(prometheus.url, atMs));
  try {
    for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) {
      await ours(warmUpMs + warmUp);
      await theirs(warmUpMs + warmUp);
    }
    const rounds: { ours: Effort; theirs: Effort }[] = [];
    for (const atMs of instantsMs) {
      rounds.push({ ours: await ours(atMs), theirs: await theirs(atMs) });
    }
    return toFigures(depth, rounds);
  } finally {
    await app.stop();
  }
}

async function effort(prometheus: Prometheus, work: () => Promise<unknown>): Promise<Effort> {
  const beforeMs = await cpuMs(prometheus.pid);
  const { ms }: Timed<unknown> = await timed(work);
  return { ms, prometheusCpuMs: (await cpuMs(prometheus.pid)) - beforeMs };
}

function askOurs(appUrl: string, depth: LatencyDepth, atMs: number): Promise<string> {
  const names = NAMESPACES.map((namespace) => ["namespace", namespace]);
  return askEdges(appUrl, [...names, ["latency", depth], ["at", String(atMs)]]);
}

async function askTheirs(prometheusUrl: string, atMs: number): Promise<void> {
  for (const question of NAMESPACES.flatMap(consoleQuestions)) {
    await askOne(prometheusUrl, question, atMs);
  }
}

function toFigures(depth: LatencyDepth, rounds: { ours: Effort; theirs: Effort }[]): Figure[] {
  const figure = (
    name: string,
    unit: Figure["unit"],
    measure: (round: (typeof rounds)[number]) => number,
  ): Figure => ({
    name: `${NAMESPACES.length} namespaces, latency=${depth}: ${name}`,
    unit,
    goal: null,
    spread: spreadOf(rounds.map(measure)),
  });
  return [
    figure("our time", "ms", (one) => one.ours.ms),
    figure("the console's time", "ms", (one) => one.theirs.ms),
    figure("ours ÷ the console's", "×", (one) => one.ours.ms / one.theirs.ms),
    figure("Prometheus's CPU for us", "ms", (one) => one.ours.prometheusCpuMs),
    figure("Prometheus's CPU for the console", "ms", (one) => one.theirs.prometheusCpuMs),
  ];
}
