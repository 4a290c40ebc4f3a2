import { binaryKind, isGzip, utf16Label } from "./binary-kind";

/** A file's bytes as UTF-8 text, and, once they are all read, where to read them again. */
export type OpenedFile = {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Bytes of the file itself that went into the stream so far. */
  bytesRead: () => number;
  text: () => Blob;
};

/** A file that holds no log, in words. */
export type NoLog = { problem: string };

const HEAD_BYTES = 4096;
const PIECE_BYTES = 4 * 1024 * 1024;

export async function openLogFile(file: Blob): Promise<OpenedFile | NoLog> {
  if (file.size === 0) return { problem: "is empty" };
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (isGzip(head)) return unpacked(file, new DecompressionStream("gzip"));
  const label = utf16Label(head);
  if (label !== null) return reencoded(file, label);
  const kind = binaryKind(head);
  if (kind !== null) return { problem: `is ${kind}` };
  const counter = byteCounter();
  return {
    stream: file.stream().pipeThrough(counter.transform),
    bytesRead: counter.bytes,
    text: () => file,
  };
}

function unpacked(file: Blob, unpacking: DecompressionStream): OpenedFile {
  const counter = byteCounter();
  const keeper = textKeeper();
  const stream = file
    .stream()
    .pipeThrough(counter.transform)
    .pipeThrough(unpacking)
    .pipeThrough(keeper.transform);
  return { stream, bytesRead: counter.bytes, text: keeper.text };
}

function reencoded(file: Blob, label: string): OpenedFile {
  const counter = byteCounter();
  const keeper = textKeeper();
  const stream = file
    .stream()
    .pipeThrough(counter.transform)
    .pipeThrough(new TextDecoderStream(label))
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(keeper.transform);
  return { stream, bytesRead: counter.bytes, text: keeper.text };
}

function byteCounter() {
  let bytes = 0;
  const transform = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { transform, bytes: () => bytes };
}

/** Gives what was unpacked to the browser, which keeps large Blobs outside of our memory. */
function textKeeper() {
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const setAside = () => {
    pieces.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  const transform = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      chunks.push(chunk.slice());
      bytes += chunk.length;
      if (bytes > PIECE_BYTES) setAside();
      controller.enqueue(chunk);
    },
  });
  const text = () => {
    setAside();
    return new Blob(pieces);
  };
  return { transform, text };
}
