import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

export type RunningPrometheus = { url: string; stop: () => Promise<void> };

/** A real Prometheus that scrapes nothing and holds what the OpenMetrics text says. */
export async function startPrometheus({
  openMetrics,
}: {
  openMetrics: string;
}): Promise<RunningPrometheus> {
  const folder = await mkdtemp(join(tmpdir(), "prometheus-"));
  const blocks = join(folder, "blocks");
  const config = join(folder, "prometheus.yml");
  const text = join(folder, "series.txt");
  await writeFile(config, "global: {}\n");
  await writeFile(text, openMetrics);
  const createBlocks = ["tsdb", "create-blocks-from", "openmetrics", "--quiet", text, blocks];
  await promisify(execFile)("promtool", createBlocks);

  const address = `127.0.0.1:${await freePort()}`;
  const server = spawn(
    "prometheus",
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${blocks}`,
      "--storage.tsdb.retention.time=10y",
      `--web.listen-address=${address}`,
      "--log.level=error",
    ],
    { stdio: "inherit" },
  );
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://${address}`;
  try {
    await waitUntilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return address.port;
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`prometheus ended with ${server.exitCode}`);
    const ready = await fetch(`${url}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await setTimeout(100);
  }
  throw new Error("prometheus was not ready within 30 s");
}
