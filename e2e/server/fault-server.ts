import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import type { PrometheusSettings } from "@/lib/config/prometheus-settings";
import { parseSettings } from "@/lib/config/settings";
import { newTrace, type Viewer } from "@/lib/http/viewer";

type Received = { path: string; headers: IncomingMessage["headers"]; form: URLSearchParams };

export type FaultServer = { url: string; received: Received[]; leftEarly: () => number };

type Reply = (response: ServerResponse, nth: number, received: Received) => void;

const servers = new Set<Server>();

/** A server that misbehaves as told; `nth` counts the questions from 1. */
export async function serveFault(reply: Reply): Promise<FaultServer> {
  const received: Received[] = [];
  let leftEarly = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("close", () => {
      if (!response.writableFinished) leftEarly += 1;
    });
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const one = { path: request.url ?? "", headers: request.headers, form };
      received.push(one);
      reply(response, received.length, one);
    });
  });
  return { url: await listening(server), received, leftEarly: () => leftEarly };
}

/** A TCP server that answers the first bytes of every connection with exactly this text. */
export async function serveRaw(
  text: string | null,
): Promise<{ url: string; connections: () => number }> {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.on("error", () => undefined);
    socket.once("data", () => {
      if (text === null) socket.resetAndDestroy();
      else socket.end(text);
    });
  });
  return { url: await listening(server), connections: () => connections };
}

/** An address where nothing listens. */
export async function refusingUrl(): Promise<string> {
  const server = createTcpServer();
  const url = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  servers.delete(server);
  return url;
}

export async function stopServers(): Promise<void> {
  for (const server of servers) {
    if ("closeAllConnections" in server && typeof server.closeAllConnections === "function") {
      server.closeAllConnections();
    }
    server.close();
  }
  servers.clear();
}

export function upstreamAt(
  url: string,
  variables: Record<string, string> = {},
): PrometheusSettings {
  return parseSettings({ PROMETHEUS_URL: url, PROMETHEUS_TIMEOUT_SECONDS: "10", ...variables })
    .prometheus;
}

export function newViewer(): Viewer & { leave: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, trace: newTrace(), leave: () => controller.abort() };
}

export function answerJson(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(json));
}

export function answerText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): void {
  response.writeHead(status, { "content-type": type });
  response.end(text);
}

export const ONE_ROW = {
  status: "success",
  data: {
    resultType: "vector",
    result: [{ metric: { code: "200" }, value: [1_700_000_000, "1.5"] }],
  },
};

function listening(server: Server): Promise<string> {
  servers.add(server);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${portOf(server.address())}`));
  });
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
