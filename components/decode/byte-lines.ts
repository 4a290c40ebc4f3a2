/** One line, where its bytes begin and where those of the next line do; `text: null` was too long to read. */
export type ByteLine = { text: string | null; start: number; end: number };

/** Cuts bytes into lines, wherever the bytes themselves were cut. */
export type LineCutter = {
  add: (bytes: Uint8Array) => Generator<ByteLine>;
  end: () => Generator<ByteLine>;
};

const NEWLINE = 10;
/** What a browser can still hold as one text with room to spare. */
const LONGEST_LINE = 128 * 1024 * 1024;

export function newLineCutter(longestLine = LONGEST_LINE): LineCutter {
  const decoder = new TextDecoder();
  /** The beginning of a line whose end has not come yet, in pieces, so that long lines are joined once. */
  let open: Uint8Array[] = [];
  let openBytes = 0;
  let isTooLong = false;
  let start = 0;

  function keepOpen(rest: Uint8Array): void {
    openBytes += rest.length;
    isTooLong ||= openBytes > longestLine;
    if (isTooLong) open = [];
    // The browser may use the chunk's memory again.
    else if (rest.length > 0) open.push(rest.slice());
  }

  function closeOpen(): ByteLine {
    const line = {
      text: isTooLong ? null : decoder.decode(joined(open, openBytes)),
      start,
      end: start + openBytes,
    };
    start = line.end;
    open = [];
    openBytes = 0;
    isTooLong = false;
    return line;
  }

  return {
    add: function* (bytes) {
      const first = bytes.indexOf(NEWLINE);
      if (first === -1) return keepOpen(bytes);
      keepOpen(bytes.subarray(0, first + 1));
      yield closeOpen();
      const last = bytes.lastIndexOf(NEWLINE) + 1;
      const texts = decoder.decode(bytes.subarray(first + 1, last)).split("\n");
      let from = first + 1;
      for (const text of texts.slice(0, -1)) {
        const after = bytes.indexOf(NEWLINE, from) + 1;
        const end = start + after - from;
        yield { text: `${text}\n`, start, end };
        start = end;
        from = after;
      }
      keepOpen(bytes.subarray(last));
    },
    end: function* () {
      if (openBytes > 0) yield closeOpen();
    },
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
