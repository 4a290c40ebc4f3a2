import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newTrace } from "@/lib/http/viewer";
import type { Scope } from "@/lib/mesh/scope";
import { readEdges } from "@/lib/prometheus/read-edges";

const SCOPE: Scope = {
  namespaces: [],
  windowSeconds: 300,
  atMs: 1_790_000_000_000,
  group: "service",
  latency: "percentiles",
  compareSeconds: null,
};

let server: Server;
let asked: string[];
let open: Set<ServerResponse>;

/** Refuses the requests question and leaves every other one waiting. */
beforeEach(async () => {
  asked = [];
  open = new Set();
  server = createServer(async (request, response) => {
    let form = "";
    for await (const chunk of request) form += chunk;
    const promql = new URLSearchParams(form).get("query") ?? "";
    asked.push(promql);
    open.add(response);
    response.once("close", () => open.delete(response));
    if (!promql.startsWith("sum by (reporter") || !promql.includes("response_code")) return;
    response.writeHead(422, { "content-type": "application/json" });
    response.end('{"status":"error","errorType":"execution","error":"no"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.env.PROMETHEUS_URL = `http://127.0.0.1:${port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test("once the requests are refused, nothing else is waited for or sent", async () => {
  const viewer = { signal: new AbortController().signal, trace: newTrace() };
  await expect(readEdges(SCOPE, SCOPE.atMs ?? 0, viewer)).rejects.toMatchObject({
    source: "prometheus",
    kind: "rejected",
  });
  await vi.waitFor(() => expect(open.size).toBe(0));
  expect(asked.some((promql) => promql.includes("_bucket"))).toBe(false);
});

test("a viewer who leaves leaves no failure behind that nobody handles", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const leaving = new AbortController();
  const viewer = { signal: leaving.signal, trace: newTrace() };
  const reading = readEdges({ ...SCOPE, latency: "none", windowSeconds: 60 }, 0, viewer);
  leaving.abort(new Error("left"));
  await expect(reading).rejects.toThrow("left");
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
