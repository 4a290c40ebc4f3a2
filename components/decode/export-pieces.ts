import { csvHead, csvLine } from "./csv";
import type { DecodedLine, ExportShape, SkippedLines } from "./decode-messages";

type ExportSource = {
  linesAt: (places: readonly number[]) => Promise<DecodedLine[]>;
  names: readonly string[];
  skipped: SkippedLines;
  isPartial: boolean;
};

const LINES_A_PIECE = 2000;

type Shape = {
  type: string;
  start: string;
  between: string;
  line: (line: DecodedLine, file: string) => string;
  end: (source: ExportSource) => string;
};

const SHAPES: Record<ExportShape, Shape> = {
  csv: { type: "text/csv", start: csvHead(), between: "", line: csvLine, end: () => "" },
  json: {
    type: "application/json",
    start: '{"records":[',
    between: ",",
    line: ({ record, verdict }, file) => JSON.stringify({ file, ...record, verdict }),
    end: ({ skipped: { first, count: skippedCount }, isPartial, names }) => {
      const skipped = first.map((one) => ({ ...one, file: names[one.file] }));
      return `],${JSON.stringify({ skipped, skippedCount, isPartial }).slice(1)}`;
    },
  },
};

/** Lines as a file, made in pieces so that never all of them are held at once. */
export async function exportPieces(
  shape: ExportShape,
  places: Uint32Array,
  source: ExportSource,
): Promise<Blob> {
  const { type, start, between, line, end } = SHAPES[shape];
  const pieces: Blob[] = [];
  for (let from = 0; from < places.length; from += LINES_A_PIECE) {
    const lines = await source.linesAt([...places.subarray(from, from + LINES_A_PIECE)]);
    const texts = lines.map((one) => line(one, source.names[one.file] ?? ""));
    pieces.push(new Blob([from === 0 ? "" : between, texts.join(between)]));
  }
  return new Blob([start, ...pieces, end(source)], { type });
}
