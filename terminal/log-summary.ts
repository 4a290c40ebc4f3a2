import { DECODER_START, type DecoderState, decodeChunk, decodeEnd } from "@/lib/envoy/decode-lines";
import type { Decoded } from "@/lib/envoy/decoded";
import type { Thresholds } from "@/lib/mesh/health";
import type { LogEdge } from "@/lib/mesh/log-edge";
import { newLogJudge } from "@/lib/mesh/log-judge";

/** Why lines were left out, how many, and where the first of them stands. */
type Skip = { reason: string; lines: number; first: { file: string; line: number } };

/** All that a log comes to. */
export type LogSummary = { records: number; edges: readonly LogEdge[]; skips: readonly Skip[] };

export type LogReader = {
  add: (file: string, text: string) => void;
  /** A file has ended; what it left open ends with it. */
  endFile: (file: string) => void;
  summary: (thresholds: Thresholds) => LogSummary;
};

/** Reads logs of any length, and holds a few bytes of each record. */
export function newLogReader(): LogReader {
  const judge = newLogJudge();
  const skips = new Map<string, Skip>();
  let state: DecoderState = DECODER_START;

  function take(file: string, { records, skipped }: Decoded): void {
    for (const record of records) judge.add(record);
    for (const { line, reason } of skipped) {
      const known = skips.get(reason);
      if (known === undefined) skips.set(reason, { reason, lines: 1, first: { file, line } });
      else known.lines += 1;
    }
  }

  return {
    add: (file, text) => {
      const read = decodeChunk(state, text);
      state = read.state;
      take(file, read.decoded);
    },
    endFile: (file) => {
      take(file, decodeEnd(state));
      state = DECODER_START;
    },
    summary: (thresholds) => {
      judge.settle();
      const { edges } = judge.edges(thresholds);
      const bySize = [...skips.values()].sort((a, b) => b.lines - a.lines);
      return { records: judge.length(), edges, skips: bySize };
    },
  };
}
