import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

const DOCS = "docs/alerts";

type Delivery = { path: string; body: string };

export type RunningAlertmanager = {
  url: string;
  /** What its receivers got so far. */
  deliveries: () => Delivery[];
  stop: () => Promise<void>;
};

/** A real Alertmanager with the configuration of docs/alerts, whose receivers are all here. */
export async function startAlertmanager(): Promise<RunningAlertmanager> {
  const deliveries: Delivery[] = [];
  const receivers = createServer((request, response) => {
    void text(request).then((body) => {
      deliveries.push({ path: request.url ?? "", body });
      response.writeHead(202, { "content-type": "application/json" }).end('{"ok":true}');
    });
  });
  const receiversUrl = await listening(receivers);
  const folder = await mkdtemp(join(tmpdir(), "alertmanager-"));
  await cp(join(DOCS, "flaghoist.tmpl"), join(folder, "flaghoist.tmpl"));
  const written = await readFile(join(DOCS, "alertmanager.yml"), "utf8");
  await writeFile(join(folder, "alertmanager.yml"), sentHere(written, receiversUrl));

  const probe = createServer();
  const address = new URL(await listening(probe)).host;
  await closed(probe);
  const child = spawn(
    "prometheus-alertmanager",
    [
      `--config.file=${join(folder, "alertmanager.yml")}`,
      `--storage.path=${join(folder, "data")}`,
      `--web.listen-address=${address}`,
      "--cluster.listen-address=",
      "--log.level=error",
    ],
    { stdio: "inherit" },
  );
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
    receivers.closeAllConnections();
    await closed(receivers);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://${address}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`Alertmanager ended with ${child.exitCode}`);
    await setTimeout(50);
  }
  return { url, deliveries: () => deliveries, stop };
}

/** The same configuration with other addresses, and without its patience. */
function sentHere(config: string, url: string): string {
  return [
    ["https://hooks.slack.com/services/your/own/address", `${url}/slack`],
    ["routing_key: your-own-routing-key", `routing_key: key\n        url: ${url}/pagerduty`],
    ["http://bot.monitoring:8080/alerts", `${url}/bot`],
    ["group_wait: 10s", "group_wait: 100ms\n  group_interval: 300ms"],
  ].reduce((text, [from = "", to = ""]) => {
    if (!text.includes(from)) throw new Error(`docs/alerts/alertmanager.yml has no ${from}`);
    return text.replace(from, to);
  }, config);
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return `http://127.0.0.1:${address.port}`;
}

async function closed(server: Server): Promise<void> {
  server.close();
  await once(server, "close");
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/-/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
