import type { AccessRecord } from "@/lib/envoy/access-record";
import { decodeLines } from "@/lib/envoy/decode-lines";
import type { Span } from "./log-index";

export type ReadRecord = { record: AccessRecord; raw: string };

/** Reads records again out of the files that they came from. */
export type RecordReader = (spans: readonly Span[]) => Promise<(ReadRecord | null)[]>;

/** Spans that lie this near to one another are fetched in one piece, up to so much. */
const NEAR_BYTES = 64 * 1024;
const PIECE_BYTES = 4 * 1024 * 1024;
/** A line with thousands of records is decoded once for all of them that are asked for in turn. */
const LARGE_BYTES = 64 * 1024;

type Large = { file: number; start: number; records: AccessRecord[]; raw: string };

export function newRecordReader(texts: readonly Blob[]): RecordReader {
  let large: Large | null = null;

  function read(bytes: Uint8Array, span: Span): ReadRecord | null {
    const isKnown = large !== null && large.file === span.file && large.start === span.start;
    const known = isKnown ? large : decoded(bytes, span);
    if (bytes.length > LARGE_BYTES) large = known;
    const record = known?.records[span.ordinal];
    if (known === null || record === undefined) return null;
    return { record: { ...record, line: span.line }, raw: known.raw };
  }

  return async (spans) => {
    const found: (ReadRecord | null)[] = new Array(spans.length).fill(null);
    for (const piece of piecesOf(spans)) {
      const blob = texts[piece.file]?.slice(piece.start, piece.end);
      if (blob === undefined) continue;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      for (const { span, at } of piece.spans) {
        found[at] = read(bytes.subarray(span.start - piece.start, span.end - piece.start), span);
      }
    }
    return found;
  };
}

/** The records that begin where the text does; the others are other spans'. */
function decoded(bytes: Uint8Array, { file, start }: Span): Large {
  const raw = new TextDecoder().decode(bytes);
  return { file, start, raw, records: decodeLines(raw).records.filter(({ line }) => line === 1) };
}

type Piece = { file: number; start: number; end: number; spans: { span: Span; at: number }[] };

function piecesOf(spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, span] of spans.entries()) {
    const last = pieces.at(-1);
    const isNear =
      last !== undefined &&
      last.file === span.file &&
      span.start >= last.start &&
      (span.end <= last.end ||
        (span.start - last.end < NEAR_BYTES && span.end - last.start < PIECE_BYTES));
    if (isNear) {
      last.end = Math.max(last.end, span.end);
      last.spans.push({ span, at });
    } else pieces.push({ ...span, spans: [{ span, at }] });
  }
  return pieces;
}
