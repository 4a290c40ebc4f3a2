import { cleanLine } from "./clean-line";
import type { Decoded } from "./decoded";
import { continuePending, endPending, type Pending, pendingFromLine } from "./pending";

/** Where a stream of log text stands: its next line, a line without its end, a record without its end. */
export type DecoderState = { line: number; rest: string; pending: Pending | null };

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
  const text = cleanLine(raw);
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
