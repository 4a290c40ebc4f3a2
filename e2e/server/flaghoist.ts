import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { portOf } from "./fault-server";

const SERVER = ".next/standalone/server.js";

export type RunningFlaghoist = {
  url: string;
  /** All it wrote to stdout and stderr so far. */
  output: () => string;
  /** The lines of its log that are JSON. */
  log: () => Record<string, unknown>[];
};

const started = new Set<ChildProcess>();

/** The built server, with these variables alone. */
export async function startFlaghoist(variables: Record<string, string>): Promise<RunningFlaghoist> {
  const port = await freePort();
  const { child, output } = spawnServer({ ...variables, PORT: `${port}` });
  started.add(child);
  const url = `http://127.0.0.1:${port}`;
  while (!(await isUp(url))) {
    if (child.exitCode !== null) throw new Error(`The server stopped:\n${output()}`);
    await setTimeout(50);
  }
  return {
    url,
    output,
    log: () =>
      output()
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line)),
  };
}

export async function stopFlaghoist(): Promise<void> {
  for (const child of started) {
    started.delete(child);
    const exited = once(child, "exit");
    if (child.kill()) await exited;
  }
}

/** For variables with which it must not start. */
export async function runToExit(
  variables: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawnServer({ ...variables, PORT: `${await freePort()}` });
  await once(child, "close");
  return { code: child.exitCode, output: output() };
}

function spawnServer(variables: Record<string, string>): {
  child: ChildProcess;
  output: () => string;
} {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run "npm run build" first.`);
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [SERVER], {
    env: { PATH, NODE_ENV: "production", HOSTNAME: "127.0.0.1", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  }
  return { child, output: () => chunks.join("") };
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const port = portOf(probe.address());
  probe.close();
  await once(probe, "close");
  return port;
}
