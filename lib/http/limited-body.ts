import { FailureError } from "./failure";

const BYTES_A_MEGABYTE = 1_000_000;

/** `remedy` completes "The body is larger than 1 MB: …". */
type BodyLimit = { maxBytes: number; remedy: string };

/**
 * All of a request's body, or a failure as soon as it is known to be larger than `maxBytes`. It is
 * read before any answer begins: many clients send all they have before they read anything, and a
 * status can no longer change once it is sent.
 */
export async function readLimitedBody(
  request: Request,
  { maxBytes, remedy }: BodyLimit,
): Promise<Uint8Array[]> {
  const declaredBytes = Number(request.headers.get("content-length") ?? 0);
  if (declaredBytes > maxBytes) throw tooLarge(maxBytes, remedy);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // To cancel the rest would cut the connection before the failure is told.
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes, remedy);
    chunks.push(chunk);
  }
  return chunks;
}

function tooLarge(maxBytes: number, remedy: string): FailureError {
  const message = `The body is larger than ${maxBytes / BYTES_A_MEGABYTE} MB: ${remedy}.`;
  return new FailureError("request", "limited", message);
}
