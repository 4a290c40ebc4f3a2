import { readFileSync } from "node:fs";
import { type Figure, figuresOver } from "@/bench/figure";
import { causeOf } from "@/lib/envoy/cause";
import { causeFact } from "@/lib/envoy/cause-facts";
import { corpusCases, corpusScores } from "@/lib/envoy/corpus-score.fixture";
import { DECODER_START, decodeChunk } from "@/lib/envoy/decode-lines";

const RECORDINGS = "e2e/envoy-lab/recordings.ndjson";
const CORPUS = "e2e/corpus/lines.ndjson";
const LINES = 60_000;
/** One in so many lines is any of what a real Envoy logged when it was made to fail. */
const FAILED_EACH = 10;
const CHUNK_CHARACTERS = 65_536;
const WARM_UPS = 3;
const ROUNDS = 9;

type Round = { ours: number; floor: number };
type Encoding = "text" | "json";

/** What reading a line whole costs beside taking it apart and no more; and what is read right. */
export async function decoderFigures(): Promise<Figure[]> {
  return [
    ...speedFigures("text", "splitting lines on spaces", splitOnSpaces, 1 / 0.15),
    ...speedFigures("json", "JSON.parse alone", parseEach, 1 / 0.5),
    ...corpusScores(corpusCases(readFileSync(CORPUS, "utf8"))).flatMap(({ field, right, judged }) =>
      figuresOver([right], [[`corpus, ${field}: right of ${judged}`, "records", (count) => count]]),
    ),
  ];
}

function speedFigures(
  encoding: Encoding,
  floorName: string,
  floor: (log: string) => void,
  goal: number,
): Figure[] {
  const log = logOf(encoding);
  const rounds: Round[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const figures = { ours: processorMs(() => decode(log)), floor: processorMs(() => floor(log)) };
    if (round >= 0) rounds.push(figures);
  }
  const name = encoding.toUpperCase();
  const times = `${name}: record and owner ÷ ${floorName}`;
  return figuresOver(rounds, [
    [times, "×", ({ ours, floor: least }) => ours / least, Number(goal.toFixed(2))],
    [`${name}: record and owner`, "lines/s", ({ ours }) => (LINES / ours) * 1000],
    [`${name}: ${floorName}`, "lines/s", ({ floor: least }) => (LINES / least) * 1000],
  ]);
}

/** Lines as a real Envoy wrote them, most of them of requests that went well. */
function logOf(encoding: Encoding): string {
  const recorded = readFileSync(RECORDINGS, "utf8").trim().split("\n");
  const all = recorded.flatMap((line): string[] => JSON.parse(line)[encoding]);
  const isFine = encoding === "text" ? / 200 - via_upstream / : /"response_flags":"-"/;
  const fine = all.filter((line) => isFine.test(line));
  const lines = Array.from({ length: LINES }, (_, index) =>
    index % FAILED_EACH === 0 ? all[(index / FAILED_EACH) % all.length] : fine[index % fine.length],
  );
  return `${lines.join("\n")}\n`;
}

function decode(log: string): number {
  let state = DECODER_START;
  let wrong = 0;
  for (let at = 0; at < log.length; at += CHUNK_CHARACTERS) {
    const read = decodeChunk(state, log.slice(at, at + CHUNK_CHARACTERS));
    state = read.state;
    for (const record of read.decoded.records) {
      if (causeFact(causeOf(record)).owner !== "none") wrong += 1;
    }
  }
  return wrong;
}

function splitOnSpaces(log: string): number {
  return log.split("\n").reduce((words, line) => words + line.split(" ").length, 0);
}

function parseEach(log: string): number {
  let codes = 0;
  for (const line of log.split("\n")) if (line !== "") codes += JSON.parse(line).response_code;
  return codes;
}

function processorMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
