import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** What the app does to a request, by the first part of its path. */
const BEHAVIOURS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  ok: (_, response) => response.end("fine"),
  status: (request, response) => response.writeHead(Number(partOf(request, 2))).end("as you wish"),
  hang: () => undefined,
  close: (request) => request.socket.destroy(),
  "close-late": (request, response) => {
    response.writeHead(200, { "content-length": "100" }).write("only this");
    setTimeout(() => request.socket.destroy(), 50);
  },
  "hang-late": (_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("only this");
  },
  garbage: (request) => request.socket.end("whatever this is\r\n\r\n"),
  large: (_, response) => response.end("x".repeat(8_000_000)),
  cacheable: (_, response) => {
    const date = new Date().toUTCString();
    response.writeHead(200, { "cache-control": "public, max-age=60", date }).end("keep me");
  },
};

export function http1App(): Server {
  return createServer((request, response) => {
    const behave = BEHAVIOURS[partOf(request, 1)];
    if (behave === undefined) response.writeHead(404).end();
    else behave(request, response);
  });
}

/** An authorizer that says no to everything. */
export function refuser(): Server {
  return createServer((_, response) => response.writeHead(403).end("no"));
}

function partOf({ url = "" }: IncomingMessage, part: number): string {
  return url.split(/[/?]/)[part] ?? "";
}
