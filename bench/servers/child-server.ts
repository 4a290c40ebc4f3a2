import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

export type RunningServer = { url: string; pid: number; stop: () => Promise<void> };

type Command = { command: string; args: string[]; env: NodeJS.ProcessEnv; readyPath: string };

const HOST = "127.0.0.1";
const ATTEMPT_MS = 50;
const LONGEST_START_MS = 60_000;

/** Starts a server on a free port, and answers once it is ready. */
export async function startServer(commandOn: (port: number) => Command): Promise<RunningServer> {
  const port = await freePort();
  const { command, args, env, readyPath } = commandOn(port);
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
  const url = `http://${HOST}:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
  };
  try {
    await untilReady(url + readyPath, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: child.pid ?? 0, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return address.port;
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let waitedMs = 0; waitedMs < LONGEST_START_MS; waitedMs += ATTEMPT_MS) {
    if (child.exitCode !== null) throw new Error(`${url}: ended with ${child.exitCode}`);
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await setTimeout(ATTEMPT_MS);
  }
  throw new Error(`${url} was not ready within ${LONGEST_START_MS / 1000} s`);
}
