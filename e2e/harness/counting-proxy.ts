import { once } from "node:events";
import { createServer } from "node:http";

export type CountingProxy = {
  url: string;
  asked: string[];
  /** Questions that hold this text are refused. */
  refuse: (text: string | null) => void;
  stop: () => void;
};

/** Stands before a Prometheus and keeps the text of every question that passes. */
export async function startCountingProxy(upstreamUrl: string): Promise<CountingProxy> {
  const asked: string[] = [];
  let refused: string | null = null;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString();
    const promql = new URLSearchParams(body).get("query") ?? "";
    asked.push(promql);
    if (refused !== null && promql.includes(refused)) {
      response.writeHead(422, { "content-type": "application/json" });
      response.end('{"status":"error","errorType":"execution","error":"too many samples"}');
      return;
    }
    const answer = await fetch(`${upstreamUrl}${request.url}`, {
      method: request.method ?? "GET",
      headers: { "content-type": request.headers["content-type"] ?? "" },
      ...(body === "" ? {} : { body }),
    });
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(await answer.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const refuse = (text: string | null) => {
    refused = text;
  };
  return { url: `http://127.0.0.1:${address.port}`, asked, refuse, stop };
}
