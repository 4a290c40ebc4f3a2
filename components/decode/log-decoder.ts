import { DECODER_START, type DecoderState, decodeChunk, decodeEnd } from "@/lib/envoy/decode-lines";
import type { Decoded } from "@/lib/envoy/decoded";
import type { ByteLine } from "./byte-lines";
import type { Span } from "./log-index";

type Found = {
  records: readonly { record: Decoded["records"][number]; span: Span }[];
  skipped: Decoded["skipped"];
};

/** Decodes the lines of one file, and knows for each record the bytes that it came from. */
export type LogDecoder = { add: (line: ByteLine) => Found; end: () => Found };

export function newLogDecoder(file: number): LogDecoder {
  let state: DecoderState = DECODER_START;
  /** Where the lines begin that an open record may reach back to; the first of them is `firstLine`. */
  let starts: number[] = [];
  let firstLine = 1;
  let end = 0;
  let last = { start: -1, ordinal: 0 };

  function spanned({ records, skipped }: Decoded): Found {
    return {
      skipped,
      records: records.map((record) => {
        const start = starts[record.line - firstLine] ?? 0;
        last = { start, ordinal: start === last.start ? last.ordinal + 1 : 0 };
        return { record, span: { file, line: record.line, start, end, ordinal: last.ordinal } };
      }),
    };
  }

  /** Lines before the open record, or all where none is open, are not asked about again. */
  function forgetDone(): void {
    const open = firstOpenLine(state);
    if (open - firstLine < 1) return;
    starts = starts.slice(open - firstLine);
    firstLine = open;
  }

  return {
    add: (line) => {
      starts.push(line.start);
      end = line.end;
      if (line.text === null) {
        const found = spanned(decodeEnd(state));
        const number = state.line;
        state = { ...DECODER_START, line: number + 1 };
        forgetDone();
        const tooLong = { line: number, reason: "too long to read" };
        return { ...found, skipped: [...found.skipped, tooLong] };
      }
      const read = decodeChunk(state, line.text);
      state = read.state;
      const found = spanned(read.decoded);
      forgetDone();
      return found;
    },
    end: () => spanned(decodeEnd(state)),
  };
}

function firstOpenLine({ pending, line }: DecoderState): number {
  if (pending === null) return line;
  return pending.kind === "text" ? (pending.parts[0]?.line ?? line) : pending.line;
}
