import { pairVerdict } from "@/lib/envoy/pair-verdict";
import { verdictOf } from "@/lib/envoy/verdict";
import type { LogEdges } from "@/lib/mesh/log-tally";
import type {
  DecodedLine,
  ExportShape,
  LineFilter,
  OpenedLine,
  RawLine,
  SkippedLines,
} from "./decode-messages";
import { exportPieces } from "./export-pieces";
import { NO_FILTER, placesThatFit } from "./line-filter";
import type { LogIndex } from "./log-index";
import { newRecordReader, type ReadRecord } from "./record-reader";

/** A log that has been read: what is held of it, and where its text is. */
export type ReadLog = {
  index: LogIndex;
  edges: LogEdges;
  texts: readonly Blob[];
  names: readonly string[];
  skipped: SkippedLines;
  isPartial: boolean;
};

/** Answers questions about the lines of a log. */
export type DecodeSession = {
  filter: (filter: LineFilter) => { view: number; count: number };
  lines: (view: number, from: number, to: number) => Promise<DecodedLine[]>;
  open: (place: number) => Promise<OpenedLine | null>;
  exportAs: (shape: ExportShape) => Promise<Blob>;
};

const LONGEST_RAW = 20_000;

export function newDecodeSession(log: ReadLog): DecodeSession {
  const { index, edges, texts } = log;
  const read = newRecordReader(texts);
  let places = placesThatFit(index, edges.edgeOfRow, NO_FILTER);
  let view = 0;

  async function linesAt(wanted: readonly number[]): Promise<DecodedLine[]> {
    const partners = wanted.map((place) => index.judge.partnerAt(place));
    const records = await read(wanted.map(index.spanAt));
    const others = await read(
      partners.filter((partner) => partner !== null).map(({ place }) => index.spanAt(place)),
    );
    let next = 0;
    return wanted.flatMap((place, at) => {
      const partner = partners[at] ?? null;
      const other = partner === null ? null : (others[next++] ?? null);
      const own = records[at];
      return own ? [lineFrom(place, own, other, partner?.isCallee === true)] : [];
    });
  }

  function lineFrom(
    place: number,
    { record }: ReadRecord,
    other: ReadRecord | null,
    isOtherCallee: boolean,
  ): DecodedLine {
    const { file } = index.spanAt(place);
    if (other === null) return { place, file, record, verdict: verdictOf(record) };
    const verdict = isOtherCallee
      ? pairVerdict(record, other.record)
      : pairVerdict(other.record, record);
    return { place, file, record, verdict };
  }

  function rawAt(place: number, { raw }: ReadRecord): RawLine {
    const { file, line } = index.spanAt(place);
    const text = raw.replace(/\r?\n$/, "");
    return {
      file,
      line,
      text: text.slice(0, LONGEST_RAW),
      cutChars: Math.max(0, text.length - LONGEST_RAW),
    };
  }

  async function open(place: number): Promise<OpenedLine | null> {
    const partner = index.judge.partnerAt(place);
    const [own] = await read([index.spanAt(place)]);
    const [other] = partner === null ? [null] : await read([index.spanAt(partner.place)]);
    if (!own) return null;
    const line = lineFrom(place, own, other ?? null, partner?.isCallee === true);
    return {
      ...line,
      raw: rawAt(place, own),
      other: other && partner ? { record: other.record, raw: rawAt(partner.place, other) } : null,
    };
  }

  return {
    filter: (filter) => {
      places = placesThatFit(index, edges.edgeOfRow, filter);
      view++;
      return { view, count: places.length };
    },
    lines: async (asked, from, to) =>
      asked === view ? linesAt([...places.subarray(from, to)]) : [],
    open,
    exportAs: (shape) => exportPieces(shape, places, { ...log, linesAt }),
  };
}
