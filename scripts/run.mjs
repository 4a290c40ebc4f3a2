import { spawn } from "node:child_process";

/**
 * Runs a command and answers its exit code; null when it cannot even start. It writes to the
 * terminal, or each piece of what it writes goes to `write`.
 */
export function run(command, args, { env = {}, write = null } = {}) {
  return new Promise((resolve) => {
    const stdio = write === null ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    child.stdout?.on("data", write);
    child.stderr?.on("data", write);
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
