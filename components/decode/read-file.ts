import { newLineCutter } from "./byte-lines";
import { type LogDecoder, newLogDecoder } from "./log-decoder";
import { openLogFile } from "./log-file";

type Found = ReturnType<LogDecoder["end"]>;

/** What a file is read into. */
export type FileSink = {
  add: (found: Found) => void;
  onLine: () => void;
  /** Bytes of the file that were read so far. */
  onBytes: (bytes: number) => void;
  isStopped: () => boolean;
  /** Lets messages in: a browser that has bytes at hand gives them without ever pausing. */
  pause: () => Promise<void>;
};

/** Reads one file. `text` is where its records can be read again; `problem` says what was wrong with it. */
export async function readFile(
  blob: Blob,
  file: number,
  sink: FileSink,
): Promise<{ text: Blob; problem: string | null }> {
  const opened = await openLogFile(blob);
  if ("problem" in opened) return { text: blob, problem: opened.problem };
  const cutter = newLineCutter();
  const decoder = newLogDecoder(file);
  const takeLines = (lines: ReturnType<typeof cutter.end>) => {
    for (const line of lines) {
      sink.onLine();
      sink.add(decoder.add(line));
    }
  };
  const problem = await readStream(opened.stream, sink, (bytes) => {
    takeLines(cutter.add(bytes));
    sink.onBytes(opened.bytesRead());
  });
  takeLines(cutter.end());
  sink.add(decoder.end());
  return { text: opened.text(), problem };
}

/** `null`, or why it broke off before its end. */
async function readStream(
  stream: ReadableStream<Uint8Array>,
  { isStopped, pause }: FileSink,
  take: (bytes: Uint8Array) => void,
): Promise<string | null> {
  const reader = stream.getReader();
  try {
    while (!isStopped()) {
      const { done, value } = await reader.read();
      if (done) return null;
      take(value);
      await pause();
    }
    await reader.cancel();
    return null;
  } catch (cause) {
    const why = cause instanceof Error && cause.message !== "" ? ` (${cause.message})` : "";
    return `could not be read to its end: it is cut, or not what its beginning says${why}`;
  }
}
