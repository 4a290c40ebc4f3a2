import type { AccessRecord } from "./access-record";
import { DECODER_START, decodeChunk, decodeEnd } from "./decode-lines";
import type { Decoded } from "./decoded";
import { newHops } from "./hops";
import type { Verdict } from "./verdict";

type DecodedRecord = AccessRecord & { verdict: Verdict };

type AnswerShape = { start: string; between: string; after: string; skipped: string; end: string };

/** One JSON document. */
export const DOCUMENT: AnswerShape = {
  start: '{"records":[',
  between: ",",
  after: "",
  skipped: '],"skipped":[',
  end: "]}",
};

/** A record a line, and what was skipped in the last one. */
export const LINES: AnswerShape = {
  start: "",
  between: "",
  after: "\n",
  skipped: '{"skipped":[',
  end: "]}\n",
};

const SKIPPED_A_PIECE = 5000;

/**
 * The answer to a log, in pieces, so that neither its records nor the answer are ever held whole.
 * The log is read twice: what one record means may depend on another far below it.
 */
export function* decodeAnswer(
  chunks: readonly Uint8Array[],
  shape: AnswerShape,
): Generator<string> {
  const hops = newHops();
  for (const { records } of batchesIn(chunks)) {
    for (const record of records) hops.add(record);
    yield "";
  }
  const skipped: Decoded["skipped"] = [];
  let before = shape.start;
  for (const batch of batchesIn(chunks)) {
    for (const skip of batch.skipped) skipped.push(skip);
    let piece = "";
    for (const record of batch.records) {
      const decoded: DecodedRecord = { ...record, verdict: hops.verdictOf(record) };
      piece += before + JSON.stringify(decoded) + shape.after;
      before = shape.between;
    }
    yield piece;
  }
  yield (before === shape.between ? "" : before) + shape.skipped;
  yield* listPieces(skipped);
  yield shape.end;
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (let start = 0; start < list.length; start += SKIPPED_A_PIECE) {
    const texts = list.slice(start, start + SKIPPED_A_PIECE).map((entry) => JSON.stringify(entry));
    yield (start === 0 ? "" : ",") + texts.join(",");
  }
}

function* batchesIn(chunks: readonly Uint8Array[]): Generator<Decoded> {
  const decoder = new TextDecoder();
  let state = DECODER_START;
  for (const chunk of chunks) {
    const read = decodeChunk(state, decoder.decode(chunk, { stream: true }));
    state = read.state;
    yield read.decoded;
  }
  const read = decodeChunk(state, decoder.decode());
  yield read.decoded;
  yield decodeEnd(read.state);
}
