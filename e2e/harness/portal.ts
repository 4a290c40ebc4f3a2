import { once } from "node:events";
import { createServer } from "node:http";

type Shown = { html: string; headers?: Record<string, string> };

export type Portal = {
  /** The origin that may show frames. */
  allowed: string;
  /** The same site by another name, which may not. */
  refused: string;
  /** What every page of the site holds from now on. */
  show: (shown: Shown) => void;
  stop: () => void;
};

/** Somebody else's site, under two origins. */
export async function startPortal(): Promise<Portal> {
  let shown: Shown = { html: "" };
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...shown.headers });
    response.end(`<!doctype html><html lang="en"><title>Portal</title><body>${shown.html}</body>`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return {
    allowed: `http://127.0.0.1:${address.port}`,
    refused: `http://localhost:${address.port}`,
    show: (next) => {
      shown = next;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
