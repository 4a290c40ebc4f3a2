import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type ApiAnswer, plainText } from "./api-answer";
import type { MeshInABox } from "./mesh-in-a-box";
import { answerRequest } from "./routes";

export type Listening = { url: string; stop: () => Promise<void> };

const MOST_BODY_BYTES = 1 << 20;
const LEAST_GZIP_BYTES = 1 << 10;
const gzipped = promisify(gzip);

/** Serves on 127.0.0.1; port 0 is any free one. */
export async function listen(mesh: MeshInABox, port: number): Promise<Listening> {
  const server = createServer((request, response) => {
    serve(mesh, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => stop(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}

async function serve(
  mesh: MeshInABox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = await readForm(request);
  if (form === null) {
    await send(request, response, plainText(413, "http: request body too large\n"));
    return;
  }
  const target = request.url ?? "/";
  const [path = "/"] = target.split("?");
  const query = new URLSearchParams(target.slice(path.length));
  const params = new URLSearchParams([...form, ...query]);
  const answer = answerRequest(mesh, { method: request.method ?? "GET", path, params });
  await send(request, response, answer);
}

/** The body's parameters come before the URL's, as in Go; `null` for a body that is too long. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MOST_BODY_BYTES) chunks.push(chunk);
  }
  if (bytes > MOST_BODY_BYTES) return null;
  return new URLSearchParams(isForm ? Buffer.concat(chunks).toString("utf8") : "");
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, contentType, body, location }: ApiAnswer,
): Promise<void> {
  const plain = Buffer.from(body);
  const packs =
    plain.length >= LEAST_GZIP_BYTES && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const content = packs ? await gzipped(plain, { level: 1 }) : plain;
  response.writeHead(status, {
    "content-type": contentType,
    "content-length": content.length,
    ...(packs ? { "content-encoding": "gzip", vary: "Accept-Encoding" } : {}),
    ...(location === undefined ? {} : { location }),
  });
  response.end(request.method === "HEAD" ? undefined : content);
}
