import { askEdges, timed } from "@/bench/ask";
import type { Figure } from "@/bench/figure";
import { startApp } from "@/bench/servers/app";
import type { Prometheus } from "@/bench/servers/prometheus";
import { spreadOf } from "@/bench/spread";

type Look = { ms: number; questions: number };

const VIEWERS = 40;

/** Two processes see the same instants, each in an empty memory: one has one viewer, one has many. */
export async function viewerFigures(
  prometheus: Prometheus,
  [warmUpMs = 0, ...instantsMs]: readonly number[],
): Promise<Figure[]> {
  const [calm, busy] = await Promise.all([startApp(prometheus.url), startApp(prometheus.url)]);
  const look = async (appUrl: string, viewers: number, atMs: number): Promise<Look> => {
    const before = (await prometheus.questions()).length;
    const crowd = Array.from({ length: viewers }, () => askEdges(appUrl, [["at", String(atMs)]]));
    const { ms } = await timed(() => Promise.all(crowd));
    return { ms, questions: (await prometheus.questions()).length - before };
  };
  try {
    await look(calm.url, 1, warmUpMs);
    await look(busy.url, VIEWERS, warmUpMs);
    const rounds: { one: Look; many: Look }[] = [];
    for (const atMs of instantsMs) {
      const one = await look(calm.url, 1, atMs);
      rounds.push({ one, many: await look(busy.url, VIEWERS, atMs) });
    }
    const of = (measure: (round: (typeof rounds)[number]) => number) =>
      spreadOf(rounds.map(measure));
    return [
      {
        name: `upstream questions, ${VIEWERS} viewers ÷ one`,
        unit: "×",
        goal: 1,
        spread: of(({ one, many }) => many.questions / one.questions),
      },
      {
        name: "upstream questions for one viewer",
        unit: "questions",
        goal: null,
        spread: of(({ one }) => one.questions),
      },
      {
        name: `time until the last of ${VIEWERS} has an answer ÷ one alone`,
        unit: "×",
        goal: null,
        spread: of(({ one, many }) => many.ms / one.ms),
      },
    ];
  } finally {
    await Promise.all([calm.stop(), busy.stop()]);
  }
}
