import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

const GZIP = [0x1f, 0x8b];

/** The bytes of a file, or of standard input for "-", unpacked where they are gzipped. */
export async function* logBytes(file: string): AsyncGenerator<Uint8Array> {
  const source: Readable = file === "-" ? process.stdin : createReadStream(file);
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const all = Readable.from(resumed(first.value, chunks), { objectMode: false });
  const isPacked = GZIP.every((byte, at) => first.value[at] === byte);
  yield* isPacked ? pipeline(all, createGunzip(), () => undefined) : all;
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>) {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}
