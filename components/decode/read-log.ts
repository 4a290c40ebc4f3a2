import type { Thresholds } from "@/lib/mesh/health";
import type { LogSource, LogSummary, ReadFile, ReadProgress, SkippedLine } from "./decode-messages";
import type { ReadLog } from "./decode-session";
import { countOne, facetsOf, sortedFacets } from "./facets";
import { flagTimeline } from "./flag-timeline";
import { type LogIndex, newLogIndex } from "./log-index";
import { readFile } from "./read-file";

type ReadOptions = {
  thresholds: Thresholds;
  nowMs: () => number;
  onProgress: (progress: ReadProgress) => void;
  isStopped: () => boolean;
  /** Waits for the next task of its thread. */
  pause: () => Promise<void>;
};

const PROGRESS_MS = 100;
/** Browsers make whoever waits often wait four milliseconds each time. */
const PAUSE_MS = 50;
const MOST_SKIPPED = 1000;

/** Reads files from the first byte to the last, or until somebody stops it. */
export async function readLog(
  sources: readonly LogSource[],
  { thresholds, nowMs, onProgress, isStopped, pause }: ReadOptions,
): Promise<{ log: ReadLog; summary: LogSummary }> {
  const startedMs = nowMs();
  const bytesInAll = sources.reduce((sum, { blob }) => sum + blob.size, 0);
  const index = newLogIndex();
  const skipped = newSkipped();
  const files: ReadFile[] = [];
  const texts: Blob[] = [];
  let lines = 0;
  let bytesBefore = 0;
  let toldMs = startedMs;
  let pausedMs = startedMs;

  function tell(bytes: number): void {
    if (nowMs() - toldMs < PROGRESS_MS) return;
    toldMs = nowMs();
    const seconds = (toldMs - startedMs) / 1000;
    onProgress({ bytes, bytesInAll, lines, records: index.length(), seconds });
  }

  async function pauseAtTimes(): Promise<void> {
    if (nowMs() - pausedMs < PAUSE_MS) return;
    await pause();
    pausedMs = nowMs();
  }

  for (const [file, { name, blob }] of sources.entries()) {
    if (isStopped()) break;
    const before = { lines, records: index.length() };
    const { text, problem } = await readFile(blob, file, {
      add: (found) => {
        for (const { record, span } of found.records) index.add(record, span);
        for (const skip of found.skipped) skipped.add({ file, ...skip });
      },
      onLine: () => {
        lines++;
      },
      onBytes: (bytes) => tell(bytesBefore + bytes),
      isStopped,
      pause: pauseAtTimes,
    });
    texts.push(text);
    const records = index.length() - before.records;
    files.push({ name, lines: lines - before.lines, records, problem });
    bytesBefore += blob.size;
  }
  index.judge.settle();
  const edges = index.judge.edges(thresholds);
  const left = { skipped: skipped.summary(), isPartial: isStopped() };
  return {
    log: { index, edges, texts, names: sources.map(({ name }) => name), ...left },
    summary: {
      files,
      lines,
      records: index.length(),
      wrong: countWrong(index),
      seconds: (nowMs() - startedMs) / 1000,
      edges: edges.edges,
      timeline: flagTimeline(index),
      facets: facetsOf(index),
      ...left,
    },
  };
}

function countWrong({ length, judge }: LogIndex): number {
  let wrong = 0;
  for (let place = 0; place < length(); place++) {
    if (judge.outcomeAt(place) !== "succeeded") wrong++;
  }
  return wrong;
}

/** Every skipped line is counted by its reason; the first are kept to be shown. */
function newSkipped() {
  const first: SkippedLine[] = [];
  const reasons = new Map<string, number>();
  let count = 0;
  return {
    add: (skip: SkippedLine) => {
      count++;
      countOne(reasons, skip.reason);
      if (first.length < MOST_SKIPPED) first.push(skip);
    },
    summary: () => ({ count, reasons: sortedFacets(reasons), first }),
  };
}
