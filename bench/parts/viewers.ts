import { askEdges } from "@/bench/ask";
import { type Figure, figuresOver } from "@/bench/figure";
import { startApp } from "@/bench/servers/app";
import type { Prometheus } from "@/bench/servers/prometheus";

type Look = { ms: number; questions: number };

const VIEWERS = 40;

/** Two processes see the same instants, each in an empty memory: one has one viewer, one has many. */
export async function viewerFigures(
  prometheus: Prometheus,
  [warmUpMs = 0, ...instantsMs]: readonly number[],
): Promise<Figure[]> {
  const [calm, busy] = await Promise.all([startApp(prometheus.url), startApp(prometheus.url)]);
  const look = async (appUrl: string, viewers: number, atMs: number): Promise<Look> => {
    const askedBefore = (await prometheus.questions()).length;
    const startedMs = performance.now();
    const ask = () => askEdges(appUrl, [["at", String(atMs)]]);
    await Promise.all(Array.from({ length: viewers }, ask));
    const ms = performance.now() - startedMs;
    return { ms, questions: (await prometheus.questions()).length - askedBefore };
  };
  try {
    await look(calm.url, 1, warmUpMs);
    await look(busy.url, VIEWERS, warmUpMs);
    const rounds: { one: Look; many: Look }[] = [];
    for (const atMs of instantsMs) {
      const one = await look(calm.url, 1, atMs);
      rounds.push({ one, many: await look(busy.url, VIEWERS, atMs) });
    }
    return figuresOver(rounds, [
      [
        `upstream questions, ${VIEWERS} viewers ÷ one`,
        "×",
        ({ one, many }) => many.questions / one.questions,
        1,
      ],
      ["upstream questions for one", "questions", ({ one }) => one.questions],
      [
        `time until the last of ${VIEWERS} is served ÷ one`,
        "×",
        ({ one, many }) => many.ms / one.ms,
      ],
    ]);
  } finally {
    await Promise.all([calm.stop(), busy.stop()]);
  }
}
