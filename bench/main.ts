import { parseArgs } from "node:util";
import { fillPrometheus } from "@/bench/fill/fill-prometheus";
import { startPrometheus } from "@/bench/servers/prometheus";
import { formatFigures } from "./figure";
import { LONE_PARTS, PART_NAMES, type PartName, STAGES, type Stage } from "./stages";
import { timelineBefore } from "./timeline";

/** Five rounds, and an instant before them to warm up at. */
const INSTANTS = 6;

const { values } = parseArgs({ options: { only: { type: "string" } } });
const isKnown = PART_NAMES.some((name) => name === values.only);
if (values.only !== undefined && !isKnown) {
  console.error(`--only takes one of ${PART_NAMES.join(", ")}, not "${values.only}"`);
  process.exit(1);
}
const startedMs = performance.now();
const isWanted = (name: PartName) => (values.only ?? name) === name;
for (const { title, measure } of LONE_PARTS.filter(({ name }) => isWanted(name))) {
  console.log(`\n## ${title}\n\n${formatFigures(await measure())}`);
}
for (const stage of STAGES) await run(stage);
console.log(`Took ${Math.round((performance.now() - startedMs) / 1000)} s.`);

async function run({ title, shape, parts }: Stage) {
  const wanted = parts.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return;
  const prometheus = await startPrometheus();
  try {
    const timeline = timelineBefore(Date.now(), INSTANTS);
    const { series, samples, seconds } = await fillPrometheus(prometheus.url, shape, timeline);
    console.log(
      `\n## ${title}\n\n${series} series, ${samples} samples, written in ${seconds.toFixed(0)} s`,
    );
    for (const { title: partTitle, measure } of wanted) {
      const figures = await measure(prometheus, timeline.instantsMs);
      console.log(`\n### ${partTitle}\n\n${formatFigures(figures)}`);
    }
  } finally {
    await prometheus.stop();
  }
}
