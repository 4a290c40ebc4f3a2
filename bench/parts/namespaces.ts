import { askEdges, askOne } from "@/bench/ask";
import { consoleQuestions } from "@/bench/console-questions";
import { type Figure, figuresOver } from "@/bench/figure";
import { namespaceName } from "@/bench/fill/mesh-shape";
import { startApp } from "@/bench/servers/app";
import { type Effort, effortOf } from "@/bench/servers/process-usage";
import type { Prometheus } from "@/bench/servers/prometheus";
import type { LatencyDepth } from "@/lib/mesh/scope";

/** Of Prometheus's CPU time alone. */
type Round = { ours: Effort<unknown>; theirs: Effort<unknown> };

const NAMESPACES = Array.from({ length: 20 }, (_, index) => namespaceName(index));
const WARM_UPS = 2;

/** Many namespaces at once, beside a console that asks for each of them in turn. */
export async function namespaceFigures(
  prometheus: Prometheus,
  [warmUpMs = 0, ...instantsMs]: readonly number[],
  depth: LatencyDepth,
): Promise<Figure[]> {
  const app = await startApp(prometheus.url);
  const round = async (atMs: number): Promise<Round> => ({
    ours: await effortOf([prometheus.pid], () => askOurs(app.url, depth, atMs)),
    theirs: await effortOf([prometheus.pid], () => askTheirs(prometheus.url, atMs)),
  });
  try {
    for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) await round(warmUpMs + warmUp);
    const rounds: Round[] = [];
    for (const atMs of instantsMs) rounds.push(await round(atMs));
    return figuresOver(rounds, [
      ["our time ÷ the console's", "×", ({ ours, theirs }) => ours.ms / theirs.ms],
      ["our time", "ms", ({ ours }) => ours.ms],
      ["the console's time", "ms", ({ theirs }) => theirs.ms],
      ["Prometheus's CPU time for us", "ms", ({ ours }) => ours.cpuMs[0]],
      ["Prometheus's CPU time for the console", "ms", ({ theirs }) => theirs.cpuMs[0]],
    ]);
  } finally {
    await app.stop();
  }
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
