import { Agent, request as httpRequest } from "node:http";
import { type ClientHttp2Session, connect as connectHttp2, constants } from "node:http2";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import type { Address } from "@/e2e/envoy-lab/config/config";

type Headers = Record<string, string>;
type Sent = { method?: string; headers?: Headers; body?: string };

/** One HTTP/1.1 request on a connection of its own, read to its end, however it ends. */
export async function http1(at: Address, path: string, sent: Sent = {}): Promise<void> {
  const request = openHttp1(at, path, sent);
  await new Promise<void>((resolve) => {
    request.on("response", (response) => response.on("error", resolve).resume());
    request.on("error", () => resolve()).on("close", () => resolve());
  });
}

/** The caller loses patience. */
export async function http1HangUp(at: Address, path: string, afterMs: number): Promise<void> {
  const request = openHttp1(at, path, {});
  request.on("error", () => undefined).on("response", (response) => response.resume());
  await setTimeout(afterMs);
  request.destroy();
}

/** The caller has seen the answer begin, and does not wait for its end. */
export async function http1HangUpHalfWay(at: Address, path: string): Promise<void> {
  const request = openHttp1(at, path, {});
  request.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    request.on("response", (response) => response.on("error", resolve).once("data", resolve));
  });
  request.destroy();
}

/** One HTTP/2 request without TLS; `cancelAfterMs` resets the stream before its answer has come. */
export async function http2(
  at: Address,
  path: string,
  sent: Sent & { cancelAfterMs?: number } = {},
): Promise<void> {
  const session = connectHttp2(`http://${at.host}:${at.port}`);
  session.on("error", () => undefined);
  await askOn(session, path, sent);
  session.destroy();
}

/** The caller asks, and for a while takes nothing of the answer. */
export async function http2NotReading(at: Address, path: string, forMs: number): Promise<void> {
  const session = connectHttp2(`http://${at.host}:${at.port}`);
  session.on("error", () => undefined);
  const stream = session.request({ ":path": path });
  stream.on("error", () => undefined).pause();
  await setTimeout(forMs);
  session.destroy();
}

/** A unary gRPC call with an empty message. */
export async function grpc(
  at: Address,
  path: string,
  { headers, cancelAfterMs }: { headers?: Headers; cancelAfterMs?: number } = {},
): Promise<void> {
  const call = { "content-type": "application/grpc", te: "trailers", ...headers };
  const cancelling = cancelAfterMs === undefined ? {} : { cancelAfterMs };
  const body = "\0\0\0\0\0";
  await http2(at, path, { method: "POST", headers: call, body, ...cancelling });
}

/** Bytes as they are; ends when the proxy closes, or after `patienceMs` by itself. */
export async function bytes(at: Address, text: string, patienceMs = 3_000): Promise<void> {
  const socket = connect(at.port, at.host);
  socket.write(text);
  await untilClosed(socket, patienceMs);
}

/** A TLS connection that sends some bytes once it stands. */
export async function tls(
  at: Address,
  {
    serverName,
    text,
    patienceMs = 3_000,
  }: { serverName: string; text: string; patienceMs?: number },
): Promise<void> {
  const options = { host: at.host, port: at.port, servername: serverName };
  const socket = connectTls({ ...options, rejectUnauthorized: false }, () => socket.write(text));
  await untilClosed(socket, patienceMs);
}

function openHttp1(at: Address, path: string, { method = "GET", headers, body }: Sent) {
  const agent = new Agent({ keepAlive: false });
  const request = httpRequest({ host: at.host, port: at.port, path, method, headers, agent });
  request.end(body);
  return request;
}

async function askOn(
  session: ClientHttp2Session,
  path: string,
  { method = "GET", headers, body, cancelAfterMs }: Sent & { cancelAfterMs?: number },
): Promise<void> {
  const stream = session.request({ ":path": path, ":method": method, ...headers });
  stream.on("error", () => undefined).resume();
  const closed = new Promise<void>((resolve) => stream.once("close", resolve));
  stream.end(body);
  if (cancelAfterMs !== undefined) {
    await setTimeout(cancelAfterMs);
    stream.close(constants.NGHTTP2_CANCEL);
  }
  await closed;
}

async function untilClosed(socket: Socket, patienceMs: number): Promise<void> {
  socket.on("error", () => undefined).resume();
  await new Promise<void>((resolve) =>
    socket.setTimeout(patienceMs, resolve).once("close", resolve),
  );
  socket.destroy();
}
