import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { LokiSettings } from "@/lib/config/loki-settings";
import { agentsFor } from "@/lib/http/agents";
import { TOO_LARGE, type WireAnswer, type WireFailure } from "@/lib/http/wire";

/** Asks for one path of Loki's API. Nothing that is thrown holds the headers, and so no credentials. */
export async function sendGet(
  upstream: LokiSettings,
  path: string,
  params: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<WireAnswer | WireFailure> {
  const url = new URL(`${upstream.url}${path}?${new URLSearchParams(params)}`);
  const begun = { value: false };
  try {
    const message = await responseTo(url, upstream, signal);
    begun.value = true;
    return await wholeAnswer(message, upstream.maxBytes);
  } catch (error) {
    signal.throwIfAborted();
    return { code: codeOf(error), begun: begun.value };
  }
}

function responseTo(
  url: URL,
  upstream: LokiSettings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { httpAgent, httpsAgent } = agentsFor(upstream.tls);
  const headers = {
    accept: "application/json",
    "accept-encoding": "gzip, deflate, br",
    ...upstream.headers,
  };
  return new Promise((resolve, reject) => {
    const sent =
      url.protocol === "https:"
        ? requestHttps(url, { agent: httpsAgent, headers, signal })
        : requestHttp(url, { agent: httpAgent, headers, signal });
    sent.once("response", resolve).once("error", reject).end();
  });
}

async function wholeAnswer(
  message: IncomingMessage,
  maxBytes: number,
): Promise<WireAnswer | WireFailure> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(message)) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      message.destroy();
      return { code: TOO_LARGE, begun: true };
    }
    chunks.push(chunk);
  }
  return {
    status: message.statusCode ?? 0,
    contentType: message.headers["content-type"] ?? null,
    location: message.headers.location ?? null,
    retryAfter: message.headers["retry-after"] ?? null,
    body: Buffer.concat(chunks),
  };
}

/** The size of what comes out is capped, since little can unpack to much. */
function unpacked(message: IncomingMessage): AsyncIterable<Buffer> {
  const unpack = unpackerFor(message.headers["content-encoding"] ?? "");
  if (unpack === null) return message;
  message.once("error", (error) => unpack.destroy(error));
  return message.pipe(unpack);
}

function unpackerFor(encoding: string) {
  switch (encoding.toLowerCase()) {
    case "gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return null;
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "UNKNOWN";
}
