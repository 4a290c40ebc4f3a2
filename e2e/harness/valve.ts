import { once } from "node:events";
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { setTimeout } from "node:timers/promises";

const STARTING = "Service Unavailable";
const LOGIN_PAGE = "<!doctype html><title>Log in</title><form>Who are you?</form>";
const SLOW_MS = 1_500;

/** How the upstream answers: as the mesh does, late, as one that starts, as a login page, or not at all. */
type ValveState = "open" | "slow" | "starting" | "login" | "closed";

export type Valve = { url: string; turn: (state: ValveState) => void; stop: () => void };

/** Stands between Flaghoist and a Prometheus, and can be turned while both run. */
export async function startValve(upstreamUrl: string): Promise<Valve> {
  let state: ValveState = "open";
  const server = createServer(async (request, response) => {
    if (state === "closed") request.socket.destroy();
    else if (state === "starting") response.writeHead(503).end(STARTING);
    else if (state === "login") {
      response.writeHead(200, { "content-type": "text/html" }).end(LOGIN_PAGE);
    } else {
      if (state === "slow") await setTimeout(SLOW_MS);
      passOn(upstreamUrl, request, response);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return {
    url: `http://127.0.0.1:${address.port}`,
    turn: (next) => {
      state = next;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function passOn(upstreamUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const onward = httpRequest(
    new URL(request.url ?? "/", upstreamUrl),
    { method, headers, agent: false },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}
