import { constants, createServer, type Http2Server, type ServerHttp2Stream } from "node:http2";

const {
  NGHTTP2_INTERNAL_ERROR: INTERNAL_ERROR,
  NGHTTP2_REFUSED_STREAM: REFUSED_STREAM,
  NGHTTP2_NO_ERROR: NO_ERROR,
} = constants;

/** OVER_LIMIT, as a rate limit service says it: an empty flag byte, the length, field 1 is 2. */
const OVER_LIMIT = Buffer.from([0, 0, 0, 0, 2, 0x08, 2]);

/** What the app does to a request, by its path. */
const BEHAVIOURS: Record<string, (stream: ServerHttp2Stream) => void> = {
  "/ok": (stream) => {
    stream.respond({ ":status": 200 });
    stream.end("fine");
  },
  "/hang": () => undefined,
  "/reset": (stream) => stream.close(INTERNAL_ERROR),
  "/refuse": (stream) => stream.close(REFUSED_STREAM),
  "/reset-late": (stream) => {
    stream.respond({ ":status": 200 });
    stream.write("only this");
    setTimeout(() => stream.destroy(new Error("enough")), 50);
  },
  "/drop-late": (stream) => {
    stream.respond({ ":status": 200 });
    stream.write("only this");
    setTimeout(() => stream.session?.destroy(), 50);
  },
  "/drop": (stream) => stream.session?.destroy(),
  "/shop.Cart/Get": (stream) => answerGrpc(stream, "0"),
  "/shop.Cart/Refund": (stream) => answerGrpc(stream, "7"),
  "/shop.Cart/Find": (stream) => answerGrpc(stream, "5"),
  "/shop.Cart/Save": (stream) => answerGrpc(stream, "14"),
  "/shop.Cart/Watch": () => undefined,
  "/envoy.service.ratelimit.v3.RateLimitService/ShouldRateLimit": (stream) => {
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
    stream.respond({ "content-type": "application/grpc" }, { waitForTrailers: true });
    stream.end(OVER_LIMIT);
  },
};

export function http2App(): Http2Server {
  const server = createServer();
  server.on("stream", (stream, headers) => {
    stream.on("error", () => undefined);
    const behave = BEHAVIOURS[headers[":path"] ?? ""];
    if (behave === undefined) stream.close(NO_ERROR);
    else behave(stream);
  });
  server.on("sessionError", () => undefined);
  return server;
}

/** An answer without a message: its status stands in the headers. */
function answerGrpc(stream: ServerHttp2Stream, status: string): void {
  stream.respond(
    { ":status": 200, "content-type": "application/grpc", "grpc-status": status },
    { endStream: true },
  );
}
