import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import type { Config } from "@/e2e/envoy-lab/config/config";

export type RunningEnvoy = { adminUrl: string; stop: () => Promise<void> };

const LONGEST_START_MS = 60_000;
const POLL_MS = 50;
const FLAGS = "--concurrency 1 --disable-hot-restart --file-flush-interval-msec 50 -l error";

/** "1.40.0" */
export async function envoyVersion(binary: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ["--version"]);
  return /\/(\d+\.\d+\.\d+)\//.exec(stdout)?.[1] ?? "unknown";
}

export async function startEnvoy(
  binary: string,
  { folder, name, config }: { folder: string; name: string; config: Config },
): Promise<RunningEnvoy> {
  const configFile = join(folder, `${name}.json`);
  const addressFile = join(folder, `${name}.admin`);
  await writeFile(configFile, JSON.stringify(config));
  const args = ["-c", configFile, "--admin-address-path", addressFile, ...FLAGS.split(" ")];
  const child = spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"] });
  const complaints: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
  };
  try {
    return { adminUrl: await untilReady(child, addressFile), stop };
  } catch (error) {
    await stop();
    throw new Error(`Envoy did not start:\n${complaints.join("").slice(-4_000)}`, { cause: error });
  }
}

async function untilReady(child: ChildProcess, addressFile: string): Promise<string> {
  for (let waitedMs = 0; waitedMs < LONGEST_START_MS; waitedMs += POLL_MS) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const address = existsSync(addressFile) ? (await readFile(addressFile, "utf8")).trim() : "";
    if (address !== "" && (await isReady(`http://${address}`))) return `http://${address}`;
    await setTimeout(POLL_MS);
  }
  throw new Error(`it was not ready within ${LONGEST_START_MS / 1000} s`);
}

async function isReady(adminUrl: string): Promise<boolean> {
  return fetch(`${adminUrl}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
