import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Certificates } from "@/e2e/envoy-lab/certificates";
import type { Address } from "@/e2e/envoy-lab/config/config";
import type { KeyPair } from "@/e2e/envoy-lab/config/tls";
import { http1App, refuser } from "./http1-app";
import { http2App } from "./http2-app";

/** The upstreams that misbehave, and the services that proxies ask on the side. */
export type Apps = {
  http1: Address;
  http2: Address;
  /** Sends back what it gets. */
  echo: Address;
  /** Takes connections and never says a word. */
  silent: Address;
  /** Closes each connection as soon as it has one. */
  slammer: Address;
  tls: Address;
  expiredTls: Address;
  strangerTls: Address;
  /** An authorizer that refuses all. */
  refuser: Address;
  /** A name server that knows no name. */
  names: Address;
  stop: () => void;
};

const NAME_ERROR = 3;

export async function startApps(network: number, certificates: Certificates): Promise<Apps> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  let places = 0;
  const nextHost = () => {
    places += 1;
    return `127.${network}.8.${places}`;
  };
  const listen = async (server: Server): Promise<Address> => {
    const host = nextHost();
    server.on("connection", (socket: Socket) => {
      sockets.add(socket.on("error", () => undefined));
      socket.once("close", () => sockets.delete(socket));
    });
    servers.push(server.listen(0, host));
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port to listen on");
    return { host, port: address.port };
  };
  const names = createSocket("udp4", (query, from) => names.send(noSuchName(query), from.port));
  const namesHost = nextHost();
  names.bind(0, namesHost);
  await once(names, "listening");
  const { cart, expired, stranger } = certificates;
  return {
    http1: await listen(http1App()),
    http2: await listen(http2App()),
    echo: await listen(createServer((socket) => socket.pipe(socket))),
    silent: await listen(createServer(() => undefined)),
    slammer: await listen(createServer((socket) => socket.destroy())),
    tls: await listen(tlsApp(cart)),
    expiredTls: await listen(tlsApp(expired)),
    strangerTls: await listen(tlsApp(stranger)),
    refuser: await listen(refuser()),
    names: { host: namesHost, port: names.address().port },
    stop: () => {
      names.close();
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function tlsApp({ cert, key }: KeyPair): Server {
  const pair = { cert: readFileSync(cert), key: readFileSync(key) };
  const answer = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine";
  const server = createTlsServer(pair, (socket) => {
    socket.on("error", () => undefined).on("data", () => socket.write(answer));
  });
  return server.on("tlsClientError", () => undefined);
}

/** The question comes back as its own answer, with "no such name" in it. */
function noSuchName(query: Buffer): Buffer {
  const answer = Buffer.from(query);
  answer.writeUInt16BE(0x8180 | NAME_ERROR, 2);
  return answer;
}
