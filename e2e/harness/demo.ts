import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";

const DEMO = "dist/demo.js";
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

export type RunningDemo = { url: string; stop: () => Promise<void> };

/** The built mesh in a box, on a port of its own. */
export async function startDemo(...options: string[]): Promise<RunningDemo> {
  if (!existsSync(DEMO)) throw new Error(`${DEMO} is missing: run "npm run build" first.`);
  const child = spawn(process.execPath, [DEMO, "--port", "0", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await addressOf(child);
  const stop = async () => {
    const exited = once(child, "exit");
    if (child.kill()) await exited;
  };
  return { url, stop };
}

/** Read by events, since a loop that ends would close the pipe that the demo still writes to. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const [url] = ADDRESS.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once("exit", () => reject(new Error(`The demo stopped before it listened:\n${text}`)));
  });
}
