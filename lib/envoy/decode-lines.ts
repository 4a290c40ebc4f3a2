import { cleanLine, runtimePiece } from "./clean-line";
import type { Decoded } from "./decoded";
import { continuePending, endPending, type Pending, pendingFromLine } from "./pending";

/** Where a stream of log text stands: its next line, a line without its end, a record without its end. */
export type DecoderState = { line: number; rest: string; pending: Pending | null };

const LONGEST_LINE = 1024 * 1024;

export const DECODER_START: DecoderState = { line: 1, rest: "", pending: null };

/** Everything pasted at once. */
export function decodeLines(text: string): Decoded {
  const { state, decoded } = decodeChunk(DECODER_START, text);
  const last = decodeEnd(state);
  return {
    records: decoded.records.concat(last.records),
    skipped: decoded.skipped.concat(last.skipped),
  };
}

/** The next piece of a stream, cut anywhere; what it leaves open waits in the state. */
export function decodeChunk(
  before: DecoderState,
  chunk: string,
): { state: DecoderState; decoded: Decoded } {
  const decoded: Decoded = { records: [], skipped: [] };
  // A line of many chunks is only joined once it ends.
  if (!chunk.includes("\n")) return { state: { ...before, rest: before.rest + chunk }, decoded };
  const lines = (before.rest + chunk).split("\n");
  const rest = lines.pop() ?? "";
  let { line, pending } = before;
  for (const raw of lines) {
    pending = readInto(decoded, pending, raw, line);
    line++;
  }
  return { state: { line, rest, pending }, decoded };
}

/** What the end of the stream leaves no more hope for. */
export function decodeEnd({ line, rest, pending }: DecoderState): Decoded {
  const decoded: Decoded = { records: [], skipped: [] };
  const open = rest === "" ? pending : readInto(decoded, pending, rest, line);
  if (open !== null) append(decoded, endPending(open));
  return decoded;
}

function readInto(
  decoded: Decoded,
  before: Pending | null,
  raw: string,
  line: number,
): Pending | null {
  const piece = runtimePiece(raw);
  if (piece !== null && (before?.kind === "piece" || !piece.isLast)) {
    return readPiece(decoded, before, piece, line);
  }
  return readText(decoded, before, cleanLine(raw), line);
}

/** The runtime cuts at a width of its own, inside words too: its pieces are one line. */
function readPiece(
  decoded: Decoded,
  before: Pending | null,
  { text, isLast }: { text: string; isLast: boolean },
  line: number,
): Pending | null {
  const isNext = before?.kind === "piece" && before.text.length < LONGEST_LINE;
  if (!isNext && before !== null) append(decoded, endPending(before));
  const first = isNext ? before.line : line;
  const joined = isNext ? before.text + text : text;
  if (isLast) return readText(decoded, null, cleanLine(joined), first);
  return { kind: "piece", line: first, text: joined };
}

function readText(
  decoded: Decoded,
  before: Pending | null,
  text: string,
  line: number,
): Pending | null {
  if (before !== null) {
    const continued = continuePending(before, text, line);
    append(decoded, continued.decoded);
    if (continued.hasTaken) return continued.pending;
  }
  const { pending, decoded: read } = pendingFromLine(text, line);
  append(decoded, read);
  return pending;
}

function append(decoded: Decoded, more: Decoded): void {
  for (const record of more.records) decoded.records.push(record);
  for (const skip of more.skipped) decoded.skipped.push(skip);
}
