import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "@/lib/prometheus/ask";
import { answerJson, newViewer, ONE_ROW, portOf, upstreamAt } from "./fault-server";

const QUESTION = { name: "tls", promql: "up", atMs: 1_700_000_000_000, keepMs: 0 };

let folder = "";
let server: Server;
let url = "";
const file = (name: string) => join(folder, name);

/** One self-signed certificate serves as the CA, the server's and the client's. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tls-"));
  const options = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost";
  const name = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const out = ["-keyout", file("key.pem"), "-out", file("cert.pem")];
  execFileSync("openssl", [...options.split(" "), ...name, ...out], { stdio: "ignore" });
  const [cert, key] = ["cert.pem", "key.pem"].map((one) => readFileSync(file(one)));
  server = createServer({ cert, key, ca: cert, requestCert: true, rejectUnauthorized: false });
  server.on("request", (request, response) => {
    const socket = request.socket;
    const isKnown = "authorized" in socket && socket.authorized === true;
    answerJson(response, 200, isKnown ? ONE_ROW : { ...ONE_ROW, warnings: ["no certificate"] });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `https://127.0.0.1:${portOf(server.address())}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test("a certificate of an own CA is refused, with the variable that helps", async () => {
  await expect(ask(QUESTION, newViewer(), upstreamAt(url))).rejects.toMatchObject({
    kind: "unreachable",
    message: expect.stringContaining("PROMETHEUS_CA_FILE"),
  });
});

test("PROMETHEUS_CA_FILE makes it trusted", async () => {
  const upstream = upstreamAt(url, { PROMETHEUS_CA_FILE: file("cert.pem") });
  expect(await ask(QUESTION, newViewer(), upstream)).toMatchObject({
    rows: [{ value: 1.5 }],
    warnings: ["no certificate"],
  });
});

test("a client certificate and its key are shown", async () => {
  const upstream = upstreamAt(url, {
    PROMETHEUS_CA_FILE: file("cert.pem"),
    PROMETHEUS_CERT_FILE: file("cert.pem"),
    PROMETHEUS_KEY_FILE: file("key.pem"),
  });
  expect((await ask(QUESTION, newViewer(), upstream)).warnings).toEqual([]);
});
